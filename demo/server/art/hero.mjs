// The picture on the home page: a canal at night, the northern lights coming out of a cup.

import { raw } from "hono/html";

const star = ([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`;
const stars = [
    [60, 60, 1.6],
    [140, 120, 1.2],
    [210, 44, 2],
    [300, 90, 1.3],
    [392, 38, 1.7],
    [470, 110, 1.2],
    [548, 52, 1.8],
    [96, 190, 1.3],
    [26, 132, 1.4],
    [516, 184, 1.2],
    [580, 128, 1.5],
    [340, 26, 1.1],
];

const house = (x, width, top, colour, gable) => {
    const middle = x + width / 2;
    const roofs = {
        point: `L${x} ${top + 34} L${middle} ${top} L${x + width} ${top + 34}`,
        step: `L${x} ${top + 40} h${width * 0.14} v-14 h${width * 0.16} v-14 h${width * 0.4} v14 h${width * 0.16} v14 h${width * 0.14}`,
        bell: `L${x} ${top + 40} q${width * 0.22} -4 ${width * 0.26} -26 q${width * 0.24} -22 ${width * 0.48} 0 q${width * 0.04} 22 ${width * 0.26} 26`,
    };
    return `<path fill="${colour}" d="M${x} 470 ${roofs[gable]} L${x + width} 470 Z"/>`;
};

const lit = (x, y) => `<rect x="${x}" y="${y}" width="11" height="17" rx="1" fill="#f6bf63"/>`;

const svg = `<svg class="hero-art" viewBox="0 0 600 640" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
<defs>
<linearGradient id="hero-sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#0b1a2b"/><stop offset=".62" stop-color="#1d4150"/><stop offset="1" stop-color="#4b6a68"/></linearGradient>
<linearGradient id="hero-light" x1="0" y1="1" x2="0" y2="0"><stop offset="0" stop-color="#f3d9a0" stop-opacity=".9"/><stop offset=".25" stop-color="#8fdcae" stop-opacity=".75"/><stop offset=".7" stop-color="#3aa08c" stop-opacity=".45"/><stop offset="1" stop-color="#6a62b0" stop-opacity="0"/></linearGradient>
<linearGradient id="hero-water" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#2d5258"/><stop offset="1" stop-color="#12303a"/></linearGradient>
</defs>
<rect width="600" height="640" fill="url(#hero-sky)"/>
<g fill="#f7efd9">${stars.map(star).join("")}</g>
<path fill="url(#hero-light)" d="M300 486 C250 420 360 360 262 270 C190 204 260 120 120 20 L214 0 C330 92 268 180 340 252 C420 332 316 414 322 486 Z"/>
<path fill="url(#hero-light)" opacity=".8" d="M318 486 C300 410 420 376 392 282 C370 206 470 150 428 20 L520 0 C560 130 430 196 458 284 C490 384 352 410 338 486 Z"/>
<path fill="url(#hero-light)" opacity=".55" d="M288 486 C230 440 250 380 176 330 C96 276 110 190 20 130 L20 80 C140 140 150 240 214 296 C290 360 276 430 306 486 Z"/>
<g>
${house(-8, 74, 360, "#1b2d35", "step")}${house(64, 62, 384, "#24404a", "point")}${house(124, 78, 348, "#172831", "bell")}
${house(200, 58, 398, "#213a43", "step")}${house(352, 64, 392, "#1d333c", "point")}${house(414, 80, 352, "#16272f", "step")}
${house(492, 60, 386, "#24404a", "bell")}${house(550, 66, 364, "#1a2d35", "point")}
<path fill="#13232b" d="M268 470 V380 h-4 l8 -8 2 -76 6 -12 2 -36 3 -22 3 22 2 36 6 12 2 76 8 8 h-4 V470 Z"/>
${[
    [14, 410],
    [36, 410],
    [82, 436],
    [144, 404],
    [168, 404],
    [156, 436],
    [222, 436],
    [374, 440],
    [434, 406],
    [462, 406],
    [448, 440],
    [514, 432],
    [570, 412],
]
    .map(([x, y]) => lit(x, y))
    .join("")}
</g>
<rect y="470" width="600" height="170" fill="url(#hero-water)"/>
<g stroke="#f6bf63" stroke-opacity=".4" stroke-width="3" stroke-linecap="round"><path d="M20 492h18M150 496h22M436 494h26M82 508h12M520 506h14M158 514h12"/></g>
<g stroke="#8fdcae" stroke-opacity=".28" stroke-width="3" stroke-linecap="round"><path d="M96 530h60M420 536h70M40 560h40M500 566h46M60 600h70M470 604h60"/></g>
<ellipse cx="304" cy="622" rx="170" ry="18" fill="#06141b" opacity=".55"/>
<path fill="none" stroke="#b9623a" stroke-width="19" d="M396 522 q66 -6 58 44 q-8 42 -70 38"/>
<path fill="#cf7446" d="M200 488 H408 L396 584 Q392 622 350 622 H258 Q216 622 212 584 Z"/>
<path fill="#b9623a" d="M340 488 H408 L396 584 Q392 622 350 622 H320 Q350 580 340 488 Z"/>
<ellipse cx="304" cy="488" rx="104" ry="19" fill="#e39a68"/><ellipse cx="304" cy="491" rx="92" ry="14" fill="#3b1d12"/><ellipse cx="304" cy="489" rx="52" ry="6" fill="#f3d9a0" opacity=".55"/>
<path fill="none" stroke="#f2c49c" stroke-width="5" stroke-linecap="round" d="M222 526 q4 40 14 64"/>
</svg>`;

export const heroArt = raw(svg);
