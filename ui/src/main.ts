// The window's start: look first, so that nothing flashes, then the pages.
import { createApp } from 'vue'
import './kit/tokens.css'
import './kit/base.css'
import App from './App.vue'
import { startLook } from './frame/look'
import { offerRareCharacters } from './frame/rare'

offerRareCharacters()
void startLook().then(() => createApp(App).mount('#app'))
