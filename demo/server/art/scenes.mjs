// The landscapes on the labels, each 160 by 184, built as a printed poster: flat shapes in layers.

const rect = (fill) => `<rect width="160" height="184" fill="${fill}"/>`;
const path = (fill, d) => `<path fill="${fill}" d="${d}"/>`;
const circle = (fill, x, y, r) => `<circle fill="${fill}" cx="${x}" cy="${y}" r="${r}"/>`;
const stroke = (colour, width, d) =>
    `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${d}"/>`;
const stars = (points, fill = "#f7efd9") =>
    points.map(([x, y, r]) => circle(fill, x, y, r)).join("");

const flower = (x, y) =>
    [0, 72, 144, 216, 288]
        .map(
            (turn) =>
                `<ellipse cx="${x}" cy="${y - 6}" rx="3.4" ry="6" fill="#fbf4e6" transform="rotate(${turn} ${x} ${y})"/>`,
        )
        .join("") + circle("#e3a33e", x, y, 2.6);

/** A row of stepped and pointed gables, as along a Groningen canal. */
const gables = (fill, y) =>
    path(
        fill,
        `M0 184 V${y + 14} h6 v-10 l11 -16 11 16 v10 h4 v-20 h5 v-6 h5 v-6 h10 v6 h5 v6 h5 v18 h4 v-26 l4 0 2 -34 4 -14 4 14 2 34 4 0 v28 h5 v-14 l13 -18 13 18 v12 h4 v-6 h5 v-6 h5 v-6 h10 v6 h5 v6 h5 v22 h8 V184 Z`,
    );
const windows = (points) =>
    points
        .map(([x, y]) => `<rect x="${x}" y="${y}" width="4" height="6" fill="#f4bd5f"/>`)
        .join("");

const scenes = {
    dawn: () =>
        rect("#f6c58c") +
        path("#f2ab78", "M0 70 Q60 56 160 76 V184 H0 Z") +
        circle("#e8663c", 82, 78, 33) +
        path("#c97a58", "M0 104 Q38 74 84 98 T160 88 V184 H0 Z") +
        path("#8d5147", "M0 122 Q46 92 96 118 T160 110 V184 H0 Z") +
        path("#4f5d3c", "M0 142 Q40 120 86 138 T160 130 V184 H0 Z") +
        path("#2f4230", "M0 164 Q50 140 100 158 T160 152 V184 H0 Z") +
        stroke("#2f4230", 2.4, "M24 184 Q30 150 20 128 M132 184 Q128 152 138 126") +
        flower(20, 126) +
        flower(31, 146) +
        flower(138, 124) +
        flower(126, 148),
    ridges: () =>
        rect("#bfd8cd") +
        circle("#f5ead0", 116, 42, 18) +
        path("#93bdb0", "M0 92 L34 52 60 78 98 38 160 96 V184 H0 Z") +
        path("#5f978a", "M0 118 L42 76 74 106 118 66 160 108 V184 H0 Z") +
        path("#376f66", "M0 138 L30 110 66 134 108 98 160 140 V184 H0 Z") +
        path("#1f4a45", "M0 160 Q36 132 78 150 T160 146 V184 H0 Z") +
        stroke("#1f4a45", 2.2, "M28 40 q8 -8 14 0 q6 -8 14 0 M58 26 q5 -5 9 0 q4 -5 9 0") +
        [14, 34, 56, 90, 114, 140]
            .map((x, i) => path("#e2a44b", `M${x} ${168 + (i % 2) * 6} q4 -8 8 0 q-4 6 -8 0`))
            .join(""),
    savanna: () =>
        rect("#f0a25a") +
        path("#ea8847", "M0 48 H160 V184 H0 Z") +
        circle("#f9dc94", 80, 100, 40) +
        path("#c8502f", "M0 122 Q30 104 62 118 T160 108 V184 H0 Z") +
        path("#8c2f24", "M0 140 H160 V184 H0 Z") +
        path("#571c1a", "M0 158 Q80 148 160 160 V184 H0 Z") +
        stroke(
            "#3f1414",
            4,
            "M104 160 Q106 128 98 104 M104 140 Q116 122 126 106 M102 126 Q88 114 78 106",
        ) +
        path(
            "#3f1414",
            "M52 104 Q60 88 84 90 Q100 78 122 88 Q146 88 150 104 Q130 98 102 106 Q76 98 52 104 Z",
        ) +
        stroke("#571c1a", 1.8, "M20 158 v-10 M26 158 v-14 M32 158 v-9 M140 160 v-11 M146 160 v-8"),
    volcano: () =>
        rect("#e9c9a2") +
        path("#dcae86", "M0 60 H160 V184 H0 Z") +
        path(
            "#f3e3cb",
            "M84 34 q-14 -12 2 -20 q18 -10 34 2 q20 -2 20 12 q-2 10 -18 8 q-20 8 -38 -2 Z",
        ) +
        path("#6f8f86", "M0 150 L40 92 72 132 V184 H0 Z") +
        path("#35565a", "M14 170 L72 44 q8 -6 16 0 L152 170 Z") +
        path("#c8562f", "M72 44 q8 -6 16 0 L98 64 88 60 82 74 76 58 63 64 Z") +
        path("#22393f", "M88 44 L152 170 H92 Z") +
        path("#7fa9a0", "M0 150 Q80 138 160 150 V184 H0 Z") +
        stroke("#d8e6da", 1.6, "M18 162 h34 M70 170 h46 M112 160 h28 M30 176 h22"),
    rain: () =>
        rect("#8fae94") +
        path("#a9c2a5", "M0 0 H160 V70 Q90 96 0 66 Z") +
        path("#5b8468", "M0 120 Q50 84 100 112 T160 96 V184 H0 Z") +
        path("#33604a", "M0 184 Q10 96 74 64 Q48 118 58 184 Z") +
        stroke(
            "#8fbf95",
            1.6,
            "M22 184 Q28 116 70 70 M32 150 L18 142 M42 120 L26 112 M54 96 L40 88 M40 150 l14 -8 M48 124 l10 -8",
        ) +
        path("#1f4433", "M160 184 Q154 110 92 86 Q118 128 104 184 Z") +
        stroke(
            "#5f9a74",
            1.6,
            "M142 184 Q138 128 98 90 M132 152 l16 -8 M124 128 l16 -8 M128 156 l-14 -8 M118 128 l-10 -6",
        ) +
        path("#16352a", "M0 170 Q70 148 160 172 V184 H0 Z") +
        stroke(
            "#e6efe0",
            1.3,
            "M30 18 l-5 16 M60 10 l-5 16 M92 22 l-5 16 M124 8 l-5 16 M146 34 l-5 16 M76 44 l-5 16 M16 50 l-5 16 M112 56 l-5 16",
        ),
    aurora: () =>
        rect("#101f2e") +
        stars([
            [14, 20, 1],
            [40, 12, 1.3],
            [70, 26, 0.9],
            [122, 14, 1.2],
            [146, 34, 1],
            [104, 44, 0.8],
            [24, 58, 0.9],
        ]) +
        path(
            "#1f5f63",
            "M-6 112 C20 60 46 96 66 58 C84 24 96 70 118 46 C136 28 150 44 168 20 V78 C146 96 132 84 114 104 C92 128 84 98 62 122 C44 142 22 116 -6 146 Z",
        ) +
        path(
            "#3aa184",
            "M-6 106 C20 66 44 98 66 66 C84 40 98 80 120 58 C138 42 150 54 168 34 V58 C148 76 134 66 116 86 C96 106 82 80 64 102 C44 122 20 104 -6 126 Z",
        ) +
        path(
            "#9fe0a8",
            "M-6 104 C20 72 44 100 66 74 C84 54 98 86 120 68 C138 54 150 62 168 46 V52 C148 68 134 62 118 76 C98 94 84 66 66 86 C44 108 20 86 -6 112 Z",
        ) +
        gables("#0a131d", 128) +
        windows([
            [12, 150],
            [44, 140],
            [58, 150],
            [96, 146],
            [110, 136],
            [132, 148],
        ]),
    snow: () =>
        rect("#5d4a78") +
        path("#8a6590", "M0 64 Q80 44 160 68 V184 H0 Z") +
        path("#c88b93", "M0 92 Q80 76 160 96 V184 H0 Z") +
        circle("#f8dfae", 118, 84, 14) +
        gables("#33264a", 112) +
        windows([
            [14, 136],
            [22, 136],
            [44, 124],
            [54, 124],
            [96, 130],
            [104, 130],
            [112, 118],
            [134, 132],
            [142, 132],
        ]) +
        path("#f4ecf0", "M0 152 Q40 138 84 150 T160 146 V184 H0 Z") +
        path("#dccfe0", "M0 168 Q60 152 160 170 V184 H0 Z") +
        stars(
            [
                [18, 22, 2],
                [46, 40, 1.5],
                [74, 16, 2.1],
                [98, 52, 1.4],
                [134, 26, 2],
                [148, 58, 1.6],
                [30, 76, 1.6],
                [70, 66, 1.8],
            ],
            "#fff",
        ),
    polar: () =>
        rect("#0c1322") +
        stars([
            [16, 18, 1.2],
            [34, 46, 0.9],
            [58, 22, 1.5],
            [84, 40, 0.8],
            [96, 14, 1.1],
            [142, 22, 1.3],
            [150, 62, 0.9],
            [70, 66, 0.9],
            [22, 78, 1.1],
        ]) +
        circle("#f1ead6", 112, 54, 20) +
        circle("#0c1322", 104, 49, 17) +
        path("#26364f", "M0 128 L28 98 46 116 78 84 112 122 134 104 160 130 V184 H0 Z") +
        path(
            "#d7e2ea",
            "M78 84 L92 100 84 104 78 98 70 106 66 98 Z M28 98 L36 107 28 110 21 106 Z",
        ) +
        path("#415777", "M0 146 L40 124 74 148 118 122 160 150 V184 H0 Z") +
        path("#9fb6c8", "M0 160 H160 V184 H0 Z") +
        path(
            "#e6eef2",
            "M0 164 L52 160 60 170 30 178 0 174 Z M76 162 L138 160 152 168 110 176 84 172 Z",
        ),
    "midnight-sun": () =>
        rect("#f4c76f") +
        path("#f0ad57", "M0 40 H160 V184 H0 Z") +
        path("#ea9148", "M0 70 H160 V184 H0 Z") +
        circle("#fff1c9", 80, 104, 30) +
        path("#2f5f6e", "M0 106 H160 V184 H0 Z") +
        path("#20495a", "M0 140 H160 V184 H0 Z") +
        stroke("#fff1c9", 4, "M56 116 h48 M62 126 h38 M50 138 h58") +
        stroke("#f4c76f", 3.4, "M66 150 h30 M58 162 h40 M72 174 h18") +
        path("#173542", "M0 108 L18 94 40 106 Z M160 108 L136 90 112 106 Z") +
        path("#7c3b1a", "M26 122 h22 l-4 6 h-14 Z") +
        path("#fbf3df", "M36 98 v22 h-11 Z M38 102 l9 18 h-9 Z"),
};

/** @returns {string} the shapes of a label, as SVG */
export function scene(name) {
    return scenes[name]();
}
