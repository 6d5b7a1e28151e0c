/** Says something once, at the edge of the page, with at most one link. */
export function toast(text, link) {
    const box = document.createElement("div");
    box.className = "toast";
    box.append(text);
    if (link) {
        const anchor = document.createElement("a");
        anchor.href = link.href;
        anchor.textContent = link.text;
        box.append(anchor);
    }
    document.querySelector("[data-toasts]").append(box);
    setTimeout(() => box.remove(), 6000);
}
