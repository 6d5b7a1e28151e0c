// For shops with a bundler: the same script tag, with a promise. The code itself always comes from the backend, so that
// widget and rules fit together.

let loading;
let isLoaded = false;

/**
 * Puts the script tag into the page, once. A failure is forgotten, so that another call tries again.
 * @param {{src: string, program: string, tokenUrl?: string, locale?: string, launcher?: "none", api?: string, theme?: "light" | "dark", nonce?: string}} options
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
        Object.assign(script.dataset, options);
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
