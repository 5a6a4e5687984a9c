import { mount } from 'svelte';
import 'sayso-article';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
