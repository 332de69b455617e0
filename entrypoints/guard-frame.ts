import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isFrameHost } from '../lib/entra/clouds.ts';
import { serveFramedPane, type FramedPane } from '../lib/portal/framed-pane.ts';

// The frame's own isolated world, which outlives this run: the background may ask for the script more than once.
const world = globalThis as { tapwardenPane?: FramedPane | undefined };

export default defineUnlistedScript(() => {
  if (!isFrameHost(location.host)) return;
  if (world.tapwardenPane) world.tapwardenPane.again();
  else world.tapwardenPane = serveFramedPane(() => delete world.tapwardenPane);
});
