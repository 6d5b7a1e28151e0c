// Everything that is not a bag, drawn in a field of 300 by 400 like the bags.

import { scene } from "./scenes.mjs";

const shadow = (rx = 120, cx = 150) =>
    `<ellipse cx="${cx}" cy="372" rx="${rx}" ry="12" fill="url(#ground-shadow)"/>`;
const shade = (d, kind = "metal") => `<path d="${d}" fill="url(#${kind}-shade)"/>`;
const fill = (colour, d) => `<path d="${d}" fill="${colour}"/>`;
const line = (colour, width, d) =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
const text = (x, y, css, colour, words, size = "") =>
    `<text x="${x}" y="${y}" text-anchor="middle" class="${css}" fill="${colour}" ${size && `font-size="${size}"`}>${words}</text>`;

const shapes = {
    dripper() {
        const cone = "M66 128 H234 L182 246 H118 Z";
        const server =
            "M112 270 H188 Q222 300 222 336 Q222 372 190 372 H110 Q78 372 78 336 Q78 300 112 270 Z";
        return (
            shadow(110) +
            fill("#cfdcd8", server) +
            fill(
                "#5a2f1c",
                "M82 322 H218 Q222 330 222 338 Q222 372 190 372 H110 Q78 372 78 338 Q78 330 82 322 Z",
            ) +
            fill("#7a4527", "M82 322 Q150 332 218 322 Q218 330 150 332 Q84 330 82 322 Z") +
            shade(server) +
            line("#fff", 3, "M98 308 Q90 326 94 348") +
            fill("#f4ece0", "M78 128 L92 98 H208 L222 128 Z") +
            line("#d9cbb6", 2, "M150 98 V128 M112 98 L104 128 M188 98 L196 128") +
            fill("#f8f3ea", cone) +
            line(
                "#ddd0bd",
                3,
                "M94 140 L130 238 M122 140 L140 238 M178 140 L160 238 M206 140 L170 238",
            ) +
            shade(cone, "paper") +
            line("#f8f3ea", 11, "M232 142 q38 6 28 40 q-8 26 -44 22") +
            line("#e2d6c3", 2, "M238 148 q28 6 20 32 q-6 20 -36 18") +
            fill(
                "#efe6d8",
                "M92 246 H208 Q216 246 216 254 Q216 264 206 264 H94 Q84 264 84 254 Q84 246 92 246 Z",
            ) +
            shade(
                "M92 246 H208 Q216 246 216 254 Q216 264 206 264 H94 Q84 264 84 254 Q84 246 92 246 Z",
                "paper",
            ) +
            line(
                "#b9a58d",
                3,
                "M132 74 q-10 -14 0 -26 M152 66 q-10 -16 0 -30 M172 74 q-10 -14 0 -26",
            )
        );
    },
    filters() {
        const box = "M66 206 L234 206 L234 372 L66 372 Z";
        const cone = (x, tilt, colour) =>
            `<g transform="rotate(${tilt} ${x} 200)"><path d="M${x - 62} 96 Q${x} 78 ${x + 62} 96 L${x + 16} 220 H${x - 16} Z" fill="${colour}"/><path d="M${x + 50} 98 L${x + 12} 214" stroke="#b89f7c" stroke-width="2" stroke-dasharray="4 4" fill="none"/></g>`;
        return (
            shadow(112) +
            cone(118, -16, "#d9c4a0") +
            cone(184, 14, "#d3bc95") +
            cone(150, -2, "#e4d2b2") +
            fill("#2f5a50", box) +
            `<svg x="84" y="226" width="132" height="76" viewBox="0 40 160 92" preserveAspectRatio="xMidYMid slice">${scene("ridges")}</svg>` +
            text(150, 334, "art-title", "#f4ead6", "Nº 02", 26) +
            text(150, 355, "art-line", "#f4ead6", "100 FILTERS") +
            shade(box, "paper")
        );
    },
    kettle() {
        const pot = "M96 168 H204 L228 356 Q230 372 214 372 H86 Q70 372 72 356 Z";
        const spout =
            "M84 330 C30 326 58 214 22 176 Q18 168 28 166 L44 168 C72 206 62 288 92 288 Z";
        return (
            shadow(122) +
            fill("#3c4a4b", spout) +
            shade(spout) +
            line("#2c3637", 12, "M206 190 C262 172 284 216 270 262 C264 286 254 300 250 316") +
            line("#9a6238", 17, "M274 214 C282 238 270 262 264 282") +
            line("#c58a58", 4, "M270 218 C276 238 268 256 262 276") +
            fill("#475758", pot) +
            shade(pot) +
            fill("#364344", "M92 168 Q96 140 150 138 Q204 140 208 168 Z") +
            shade("M92 168 Q96 140 150 138 Q204 140 208 168 Z") +
            fill("#9a6238", "M138 122 Q138 110 150 110 Q162 110 162 122 L158 140 H142 Z") +
            `<circle cx="182" cy="150" r="9" fill="#f6eee0"/>` +
            line("#b2452a", 2, "M182 150 l4 -5") +
            line("#c4d0cd", 2, "M84 344 Q150 352 216 344")
        );
    },
    grinder() {
        const body =
            "M108 172 H192 V280 Q192 288 186 290 L182 372 H118 L114 290 Q108 288 108 280 Z";
        return (
            shadow(86) +
            line("#2f2a27", 9, "M150 128 L246 104") +
            `<ellipse cx="250" cy="92" rx="19" ry="24" fill="#8a5430"/><ellipse cx="244" cy="84" rx="6" ry="10" fill="#c58a58"/>` +
            fill("#2f2a27", "M142 116 H158 V168 H142 Z") +
            fill("#b9b3aa", "M104 154 Q150 140 196 154 V176 H104 Z") +
            shade("M104 154 Q150 140 196 154 V176 H104 Z") +
            fill("#3a4f4a", body) +
            fill("#8a5430", "M108 214 H192 V262 H108 Z") +
            line("#6b3d20", 1.5, "M112 226 q40 8 78 -2 M112 244 q40 -8 78 4") +
            fill("#a9a39b", "M114 290 H186 L182 372 H118 Z") +
            shade(body) +
            text(150, 201, "art-fine", "#e8e2d4", "KLOOSTERMAN")
        );
    },
    scale() {
        const plate = "M44 304 L82 272 H218 L256 304 Z";
        const base = "M44 304 H256 V340 Q256 352 244 352 H56 Q44 352 44 340 Z";
        const cup = "M106 176 H194 L186 262 Q184 278 168 278 H132 Q116 278 114 262 Z";
        return (
            `<ellipse cx="150" cy="354" rx="124" ry="12" fill="url(#ground-shadow)"/>` +
            fill("#4a4642", plate) +
            fill("#24211f", base) +
            `<rect x="66" y="316" width="168" height="24" rx="5" fill="#0f1413"/>` +
            text(108, 334, "art-digits", "#a8e6c0", "18.0 g", 17) +
            text(194, 334, "art-digits", "#a8e6c0", "2:45", 17) +
            line("#e8dccb", 9, "M190 196 q34 0 28 30 q-6 22 -34 20") +
            fill("#eee4d4", cup) +
            fill("#5c301c", "M106 176 Q150 164 194 176 Q150 190 106 176 Z") +
            fill("#c98f5b", "M124 176 Q150 170 176 176 Q150 184 124 176 Z") +
            shade(cup, "paper") +
            line("#b9a58d", 3, "M136 146 q-10 -14 0 -28 M160 140 q-10 -14 0 -28")
        );
    },
    press() {
        const glass = "M96 148 H204 V352 Q204 366 190 366 H110 Q96 366 96 352 Z";
        return (
            shadow(104) +
            line("#9a6238", 15, "M208 190 Q262 188 260 240 V290 Q260 318 210 318") +
            fill("#d6e2df", glass) +
            fill("#4d2816", "M98 228 H202 V352 Q202 364 190 364 H110 Q98 364 98 352 Z") +
            fill("#7a4527", "M98 228 Q150 238 202 228 V238 Q150 248 98 238 Z") +
            fill("#b5b1aa", "M98 214 H202 V226 H98 Z") +
            shade("M98 214 H202 V226 H98 Z") +
            line("#b5b1aa", 5, "M150 82 V214") +
            shade(glass) +
            line("#fff", 4, "M110 164 V204") +
            fill("#3f3b37", "M88 148 H212 Q214 124 184 122 H116 Q86 124 88 148 Z") +
            shade("M88 148 H212 Q214 124 184 122 H116 Q86 124 88 148 Z") +
            `<circle cx="150" cy="74" r="15" fill="#8a5430"/><circle cx="145" cy="69" r="5" fill="#c58a58"/>` +
            line("#3f3b37", 7, "M92 292 H208 M98 366 V376 M202 366 V376 M96 186 H204")
        );
    },
    mug() {
        const body = "M76 176 H218 L212 336 Q210 366 178 366 H116 Q84 366 82 336 Z";
        return (
            shadow(108) +
            line("#8ba8a4", 20, "M212 212 Q276 204 270 262 Q264 312 206 306") +
            line("#a8c0bb", 6, "M214 206 Q268 202 264 254") +
            fill("#dfe6df", body) +
            fill(
                "#a9c3bd",
                "M78 214 Q120 198 152 214 T217 208 L212 336 Q210 366 178 366 H116 Q84 366 82 336 Z",
            ) +
            fill(
                "#6f958f",
                "M80 252 Q116 238 150 254 T215 248 L212 336 Q210 366 178 366 H116 Q84 366 82 336 Z",
            ) +
            fill(
                "#8b6f58",
                "M81 300 Q118 286 156 302 T213 294 L212 336 Q210 366 178 366 H116 Q84 366 82 336 Z",
            ) +
            `<ellipse cx="147" cy="176" rx="71" ry="15" fill="#eef1ea"/><ellipse cx="147" cy="179" rx="62" ry="11" fill="#4d2816"/><ellipse cx="138" cy="178" rx="34" ry="5" fill="#8a5430"/>` +
            shade(body, "paper") +
            line(
                "#b9a58d",
                3.4,
                "M126 140 q-13 -18 0 -36 M152 132 q-13 -20 0 -40 M178 140 q-13 -18 0 -36",
            )
        );
    },
    box() {
        const small = (x, y, colour, name) =>
            `<g><path d="M${x} ${y} h74 v150 h-74 Z" fill="${colour}"/><rect x="${x}" y="${y + 10}" width="74" height="8" fill="#2b1d16" opacity=".75"/><svg x="${x + 11}" y="${y + 30}" width="52" height="64" viewBox="0 0 160 184" preserveAspectRatio="none">${scene(name)}</svg><path d="M${x} ${y} h74 v150 h-74 Z" fill="url(#paper-shade)"/></g>`;
        const front = "M44 244 H256 V372 H44 Z";
        return (
            shadow(134) +
            fill("#a9814f", "M44 244 L70 206 H230 L256 244 Z") +
            small(72, 118, "#dfe3d3", "ridges") +
            small(154, 104, "#1c2a33", "aurora") +
            fill("#c79d68", front) +
            fill(
                "#b88c57",
                "M44 244 L22 276 L34 284 L56 258 Z M256 244 L278 276 L266 284 L244 258 Z",
            ) +
            fill("#f3e7d0", "M92 278 H208 V338 H92 Z") +
            text(150, 304, "art-brand", "#2b1d16", "NOORDERLICHT", 10) +
            text(150, 326, "art-title", "#2b1d16", "Elke maand", 18) +
            shade(front, "paper")
        );
    },
    tasting() {
        const pouch = (x, y, colour, name) =>
            `<g><ellipse cx="${x + 48}" cy="${y + 146}" rx="52" ry="7" fill="url(#ground-shadow)"/><path d="M${x + 5} ${y} h86 l5 138 q0 8 -8 8 h-80 q-8 0 -8 -8 Z" fill="${colour}"/><path d="M${x + 4} ${y + 14} h88" stroke="#2b1d16" stroke-opacity=".4" stroke-width="3" stroke-dasharray="2 4"/><svg x="${x + 16}" y="${y + 34}" width="64" height="86" viewBox="0 0 160 184" preserveAspectRatio="none">${scene(name)}</svg><path d="M${x + 5} ${y} h86 l5 138 q0 8 -8 8 h-80 q-8 0 -8 -8 Z" fill="url(#paper-shade)"/></g>`;
        return (
            pouch(46, 50, "#e9d7b8", "dawn") +
            pouch(158, 50, "#dfe3d3", "ridges") +
            pouch(46, 226, "#2f4a4a", "volcano") +
            pouch(158, 226, "#c9d3b8", "rain")
        );
    },
    giftcard() {
        const card = (y, tilt, inner) =>
            `<g transform="rotate(${tilt} 150 ${y + 80})"><rect x="36" y="${y}" width="228" height="144" rx="12" fill="#000" opacity=".14" transform="translate(3 6)"/>${inner}</g>`;
        const frame = (y, colour) =>
            `<rect x="36" y="${y}" width="228" height="144" rx="12" fill="${colour}"/>`;
        return (
            shadow(120) +
            card(
                178,
                9,
                frame(178, "#e8d3a9") + text(150, 258, "art-line", "#5a3a22", "VOOR JOU"),
            ) +
            card(
                136,
                -6,
                `<svg x="36" y="136" width="228" height="144" viewBox="0 0 160 101" preserveAspectRatio="xMidYMin slice"><clipPath id="gift-clip"><rect width="160" height="101" rx="8"/></clipPath><g clip-path="url(#gift-clip)">${scene("aurora")}</g></svg>` +
                    text(150, 172, "art-title", "#f7efd9", "Cadeaubon", 25) +
                    text(150, 264, "art-brand", "#f7efd9", "NOORDERLICHT", 10),
            )
        );
    },
};

/** @returns {string} the drawing of a piece of equipment, a box or a card, as SVG */
export function drawing(kind) {
    return shapes[kind]();
}
