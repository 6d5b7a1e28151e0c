// A bag of coffee: paper, a folded top with a tin tie, and a printed label with a landscape.

import { html, raw } from "hono/html";

import { scene } from "./scenes.mjs";

/** Shading that every bag shares. One of these stands at the top of each page. */
export const artDefinitions = html`<svg class="art-definitions" aria-hidden="true" focusable="false" width="0" height="0">
    <defs>
        <linearGradient id="paper-shade">
            <stop offset="0" stop-color="#000" stop-opacity=".26" />
            <stop offset=".09" stop-color="#000" stop-opacity=".05" />
            <stop offset=".2" stop-color="#fff" stop-opacity=".2" />
            <stop offset=".55" stop-color="#fff" stop-opacity="0" />
            <stop offset=".9" stop-color="#000" stop-opacity=".07" />
            <stop offset="1" stop-color="#000" stop-opacity=".3" />
        </linearGradient>
        <linearGradient id="floor-shade" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" stop-color="#000" stop-opacity="0" />
            <stop offset="1" stop-color="#000" stop-opacity=".2" />
        </linearGradient>
        <linearGradient id="metal-shade">
            <stop offset="0" stop-color="#000" stop-opacity=".32" />
            <stop offset=".25" stop-color="#fff" stop-opacity=".42" />
            <stop offset=".6" stop-color="#fff" stop-opacity="0" />
            <stop offset="1" stop-color="#000" stop-opacity=".3" />
        </linearGradient>
        <radialGradient id="ground-shadow">
            <stop offset="0" stop-color="#2a1810" stop-opacity=".34" />
            <stop offset="1" stop-color="#2a1810" stop-opacity="0" />
        </radialGradient>
    </defs>
</svg>`;

const body =
    "M60 60 C58 160 52 300 50 366 Q50 384 66 384 L234 384 Q250 384 250 366 C248 300 242 160 240 60 Z";

/** @param {{ bag: string, ink: string, scene: string }} art @param {{ title: string, line: string }} words */
export function bagFigure(art, words) {
    const size = words.title.length > 11 ? 23 : 29;
    return html`<g>
        <ellipse cx="150" cy="386" rx="132" ry="12" fill="url(#ground-shadow)" />
        <path d="${body}" fill="${art.bag}" />
        <path d="M60 60 L62 30 Q62 24 68 24 L232 24 Q238 24 238 30 L240 60 Z" fill="${art.bag}" />
        <path d="M60 60 L62 30 Q62 24 68 24 L232 24 Q238 24 238 30 L240 60 Z" fill="#000" opacity=".1" />
        <path d="M59 74 L241 74" stroke="#000" stroke-opacity=".16" stroke-width="1.5" />
        <rect x="48" y="40" width="204" height="13" rx="3" fill="${art.ink}" opacity=".88" />
        <text x="150" y="101" text-anchor="middle" class="art-brand" fill="${art.ink}">NOORDERLICHT</text>
        <svg x="84" y="118" width="132" height="152" viewBox="0 0 160 184" preserveAspectRatio="none">
            ${raw(scene(art.scene))}
        </svg>
        <rect x="84" y="118" width="132" height="152" fill="none" stroke="${art.ink}" stroke-opacity=".35" />
        <text x="150" y="309" text-anchor="middle" class="art-title" font-size="${size}" fill="${art.ink}">
            ${words.title}
        </text>
        <text x="150" y="332" text-anchor="middle" class="art-line" fill="${art.ink}">${words.line}</text>
        <path d="M136 350 h28" stroke="${art.ink}" stroke-opacity=".5" stroke-width="1.2" />
        <text x="150" y="368" text-anchor="middle" class="art-line" fill="${art.ink}">250 G</text>
        <path d="${body}" fill="url(#paper-shade)" />
        <path d="M60 60 C58 160 52 300 50 366 Q50 384 66 384 L234 384 Q250 384 250 366 C248 300 242 160 240 60 Z" fill="url(#floor-shade)" opacity=".5" />
    </g>`;
}
