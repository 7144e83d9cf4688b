import './stores/begin'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { trustOwnScripts } from './composables/trustedScripts'
import { createPageRouter } from './router'
import { pageMayBeMade, prepareStores, startStores } from './stores/start'
import './styles/index.css'

trustOwnScripts()
const app = createApp(App)
app.use(createPinia())
app.use(createPageRouter())
// Each in a task of its own: on a slow machine, reading the program, starting it and showing it are long enough each.
const made = pageMayBeMade()
setTimeout(() => void startStores())
setTimeout(prepareStores)
setTimeout(() => void made.then(() => setTimeout(() => app.mount('#app'))))
