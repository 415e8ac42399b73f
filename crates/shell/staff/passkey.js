// Asks the device for a passkey and puts its answer into the form, which is then sent as any other.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const withBytes = (options) => ({
  ...options,
  challenge: bytes(options.challenge),
  ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
  ...(options.allowCredentials && { allowCredentials: options.allowCredentials.map((one) => ({ ...one, id: bytes(one.id) })) }),
  ...(options.excludeCredentials && { excludeCredentials: options.excludeCredentials.map((one) => ({ ...one, id: bytes(one.id) })) }),
});
// As `toJSON` would, which telephones of a few years ago do not have.
const plain = (credential) => {
  const response = {};
  for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (credential.response[part]) response[part] = text(credential.response[part]);
  }
  const transports = credential.response.getTransports?.();
  if (transports) response.transports = transports;
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  });
};
for (const form of document.querySelectorAll('form[data-passkey]')) {
  const { passkey: act, start, origin } = form.dataset;
  const button = form.querySelector('button');
  const say = (what) => {
    for (const line of form.querySelectorAll('[data-say]')) line.hidden = line.dataset.say !== what;
  };
  const ask = async () => {
    const answer = await fetch(start, { method: 'POST', cache: 'no-store' });
    // The session was left alone meanwhile: the page itself leads to where one signs in again.
    if (answer.status === 401) return location.reload();
    if (answer.status === 429) throw Object.assign(new Error(), { name: 'Later' });
    const options = await answer.json();
    if (options.til) return location.assign(options.til);
    if (!answer.ok) throw new Error(answer.status);
    const credential = await navigator.credentials[act]({ publicKey: withBytes(options.publicKey) });
    form.elements.svar.value = plain(credential);
    form.submit();
  };
  if (location.origin !== origin) say('elsewhere');
  else if (!window.PublicKeyCredential) say('unsupported');
  else {
    button.hidden = false;
    let busy = false;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      say('waiting');
      try {
        await ask();
      } catch (error) {
        say({ Later: 'later', NotAllowedError: 'stopped', AbortError: 'stopped', InvalidStateError: 'there' }[error.name] ?? 'failed');
      }
      busy = false;
    });
  }
}
