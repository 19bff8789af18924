// The window's start: look first, so that nothing flashes, then the pages.
import { createApp } from 'vue'
import './kit/tokens.css'
import './kit/base.css'
import App from './App.vue'
import { givenText } from './api'
import { askAhead } from './frame/ahead'
import { startLook } from './frame/look'
import { offerRareCharactersFor } from './frame/rare'
import { readRoute } from './frame/route'
import { FIRST } from './pages/today/first'

// Before the answers are taken out of it.
offerRareCharactersFor(givenText())
askAhead('village_status', {})
if (readRoute(window.location.hash).page === 'today') askAhead('today_list', FIRST)
void startLook().then(() => createApp(App).mount('#app'))
