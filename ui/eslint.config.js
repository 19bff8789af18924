// Lint rules: Vue and accessibility, and the one house rule that matters here:
// `@tauri-apps` may be imported in `src/api` only.
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import prettier from 'eslint-config-prettier'
import ts from 'typescript-eslint'
import globals from 'globals'

const tauriOnlyInApi = {
  patterns: [{ group: ['@tauri-apps/*'], message: 'Only src/api talks to the shell.' }],
}

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/api/gen/'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...a11y.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue,js}'],
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { parser: ts.parser },
    },
    rules: {
      'no-restricted-imports': ['error', tauriOnlyInApi],
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      'vue/no-restricted-static-attribute': ['error', 'style'],
      // A label that wraps its control or points to it is enough; both at once is noise.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/no-autofocus': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/api/**'], rules: { 'no-restricted-imports': 'off' } },
  prettier,
)
