// Varde in another site's page. A link stays what it is until the frame has told its height; then the frame takes its
// place. Whatever is in the way (a policy, a refusal, no net), the link is still there. No cookie, nothing stored.
(() => {
  const home = new URL(document.currentScript.src).origin;
  for (const link of document.querySelectorAll('a[data-varde]')) {
    if (new URL(link.href).origin !== home || link.dataset.varde === 'on') continue;
    link.dataset.varde = 'on';
    const frame = document.createElement('iframe');
    frame.src = link.href;
    frame.title = link.textContent.trim();
    frame.width = '100%';
    frame.height = '0';
    frame.frameBorder = '0';
    frame.tabIndex = -1;
    frame.ariaHidden = 'true';
    frame.referrerPolicy = 'strict-origin';
    let heard = false;
    addEventListener('message', (event) => {
      const height = event.data?.varde === 1 && Math.ceil(event.data.height);
      if (event.origin !== home || event.source !== frame.contentWindow || !(height > 0 && height < 20000)) return;
      heard = true;
      frame.height = height;
      frame.removeAttribute('tabindex');
      frame.ariaHidden = null;
      link.hidden = true;
    });
    frame.addEventListener('load', () => {
      // Only Varde hears it: a frame that shows anything else has another origin.
      frame.contentWindow.postMessage({ varde: 1 }, home);
      setTimeout(() => heard || frame.remove(), 4000);
    });
    link.after(frame);
  }
})();
