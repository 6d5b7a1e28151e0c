// Adding to the cart without leaving the page, prices that follow the chosen size, quantities that
// submit themselves.

import { toast } from "./toast.js";

export function enhanceForms({ texts }) {
    const buy = document.querySelector("[data-buy]");
    if (buy) enhanceBuying(buy, texts);
    for (const form of document.querySelectorAll("[data-autosubmit]")) {
        form.querySelector("[data-autosubmit-button]").hidden = true;
        form.addEventListener("change", () => form.requestSubmit());
    }
}

function enhanceBuying(form, texts) {
    // While it is typed: a page that moves when the field is left would carry the button away from under the press.
    form.addEventListener("input", () => showChoice(form));
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        try {
            const response = await fetch(form.action, {
                method: "POST",
                headers: { accept: "application/json" },
                body: new FormData(form),
            });
            if (!response.ok) throw new Error(`adding to the cart answered ${response.status}`);
            const { count, cart } = await response.json();
            showCount(count);
            window.spaarpas.push("setCart", cart);
            toast(texts.added, { href: "/winkelwagen", text: texts.toCart });
        } catch {
            // The browser's own way of sending the form says what went wrong.
            form.submit();
        }
    });
}

/** The price and the points that it earns follow the size and the quantity. */
function showChoice(form) {
    const size = form.querySelector("[name=sku]:checked");
    const earn = form.querySelector("spaarpas-earn");
    const quantity = Math.max(1, form.elements.quantity.valueAsNumber || 1);
    if (!size) return;
    form.querySelector("[data-price-shown]").textContent = size.dataset.price;
    earn.setAttribute("sku", size.value);
    earn.setAttribute("amount-minor", String(Number(size.dataset.priceMinor) * quantity));
}

function showCount(count) {
    const badge = document.querySelector("[data-cart-count]");
    badge.textContent = String(count);
    badge.hidden = count === 0;
}
