import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createPageRouter } from './router'
import { startStores } from './stores/start'
import './styles/index.css'

const app = createApp(App)
app.use(createPinia())
void startStores()
app.use(createPageRouter())
app.mount('#app')
