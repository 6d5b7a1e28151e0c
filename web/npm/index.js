// For shops with a bundler: the same script tag, with a promise. The code itself always comes from the backend, so that
// widget and rules fit together.

let loading;
let isLoaded = false;

/**
 * Puts the script tag into the page, once. A failure is forgotten, so that another call tries again.
 * @param {import("./api.d.ts").Options} options
 */
export function loadSpaarpas({ src, nonce = "", ...options }) {
    if (isLoaded && !window.spaarpas?.ready) {
        // It was destroyed.
        isLoaded = false;
        loading = undefined;
    }
    loading ??= new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.async = true;
        for (const [name, value] of Object.entries(options)) {
            if (value !== undefined) {
                script.dataset[name] = value;
            }
        }
        script.nonce = nonce;
        script.onload = () => {
            isLoaded = true;
            script.remove();
            resolve(window.spaarpas.ready);
        };
        script.onerror = () => {
            loading = undefined;
            script.remove();
            reject(new Error(`spaarpas: ${src} could not be loaded`));
        };
        script.src = src;
        document.head.append(script);
    });
    return loading;
}

/** Whether a tag is one of ours, as Vue asks with `isCustomElement`. */
export const isSpaarpasElement = (tag) => tag.startsWith("spaarpas-");
