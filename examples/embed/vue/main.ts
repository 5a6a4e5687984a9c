import { createApp } from 'vue';
import 'sayso-article';
import App from './App.vue';

createApp(App).mount('#app');
