// Passkeys: forms with data-passkey get their key from the browser. Without this module, or in a
// browser without keys, such forms stay hidden and the password with a code is the way.

const toBytes = (text) => Uint8Array.from(
  atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0),
);
const toText = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const withBytes = (keys) => (keys ?? []).map((key) => ({ ...key, id: toBytes(key.id) }));

function plain(key) {
  const { response } = key;
  const sent = { clientDataJSON: toText(response.clientDataJSON) };
  if (response.attestationObject) {
    sent.attestationObject = toText(response.attestationObject);
    sent.transports = response.getTransports?.() ?? [];
  } else {
    sent.authenticatorData = toText(response.authenticatorData);
    sent.signature = toText(response.signature);
    sent.userHandle = response.userHandle ? toText(response.userHandle) : null;
  }
  return {
    id: key.id,
    rawId: toText(key.rawId),
    type: key.type,
    response: sent,
    clientExtensionResults: key.getClientExtensionResults(),
  };
}

function create({ publicKey }, passwordless) {
  const selection = {
    ...publicKey.authenticatorSelection,
    residentKey: passwordless ? "required" : "discouraged",
    requireResidentKey: passwordless,
    userVerification: passwordless ? "required" : "preferred",
  };
  return navigator.credentials.create({
    publicKey: {
      ...publicKey,
      authenticatorSelection: selection,
      challenge: toBytes(publicKey.challenge),
      user: { ...publicKey.user, id: toBytes(publicKey.user.id) },
      excludeCredentials: withBytes(publicKey.excludeCredentials),
    },
  });
}

function get({ publicKey }) {
  return navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      allowCredentials: withBytes(publicKey.allowCredentials),
    },
  });
}

async function read(form) {
  if (form.dataset.passkey === "login") {
    const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
    return get((await answer.json()).request_options);
  }
  const options = JSON.parse(document.getElementById(form.dataset.options).textContent);
  if (form.dataset.passkey === "get") return get(options);
  return create(options, form.elements.passwordless.checked);
}

async function submit(event) {
  event.preventDefault();
  const form = event.target;
  const trouble = form.querySelector("[data-passkey-trouble]");
  trouble.hidden = true;
  try {
    form.elements.credential.value = JSON.stringify(plain(await read(form)));
    form.submit();
  } catch {
    trouble.hidden = false;
  }
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", submit);
  }
}
