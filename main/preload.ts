import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../app/contract/requests.ts';
import { channels } from './channels.ts';

/** All that the page gets of the program. Nothing of Electron or Node is handed on, and no name of a channel. */
const bridge: Bridge = {
  ask: (name, question) => ipcRenderer.invoke(channels.ask, name, question),
  listen(name, listener) {
    const hear = (_: unknown, told: unknown, event: Parameters<typeof listener>[0]): void => {
      if (told === name) listener(event);
    };
    ipcRenderer.on(channels.tell, hear);
    return () => void ipcRenderer.off(channels.tell, hear);
  },
  pathsOf(files) {
    const paths = files.filter((file) => file instanceof File).map((file) => webUtils.getPathForFile(file));
    const real = paths.filter((path) => path !== '');
    ipcRenderer.send(channels.drop, real);
    return real;
  },
};

contextBridge.exposeInMainWorld('visavis', bridge);
