// The code in the shop systems' pages runs, with a few lines in the system's place, and the server takes what it signs.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/lib/repository.mjs";
import { blocks, page, read } from "./pages.mjs";
import { isInstalled, program, startServer, tokenSecret } from "./shop_server.mjs";

let server;
before(async () => {
    server = await startServer();
});
after(() => server.stop());

/** Who the token speaks for: an order of theirs, which makes them a member, is in the wallet. */
async function pointsWith(token, member) {
    const lines = [{ id: "1", sku: "mug", quantity: 1, unit_price_minor: 1250 }];
    const order = { order_id: member, cart: { currency: "EUR", lines } };
    const event = { id: `order-${member}`, kind: "order", occurred_at_ms: 1_750_000_000_000 };
    const { body } = await server.book({ ...event, member, order });
    assert.equal(body.results?.[0].state, "booked", JSON.stringify(body));
    const wallet = await server.wallet(token);
    assert.equal(wallet.status, 200, JSON.stringify(wallet.body));
    return wallet.body.balances.map(({ unit, available }) => [unit, available]);
}

test("shops: the token page of the headless page tells a member from a guest", async () => {
    const [code] = blocks(page("docs/shops/headless.md"), "js");
    const signing = pathToFileURL(join(root, "docs/tokens/web_crypto.mjs")).href;
    const file = join(server.folder, "loyalty-token.mjs");
    writeFileSync(file, code.replace("~/lib/web_crypto", signing));
    const { loader } = await import(pathToFileURL(file));
    const context = (isLoggedIn) => ({
        env: { SPAARPAS_PROGRAM: program.id, SPAARPAS_TOKEN_SECRET: tokenSecret },
        customerAccount: {
            isLoggedIn: async () => isLoggedIn,
            query: async () => ({ data: { customer: { id: "gid://shopify/Customer/4711" } } }),
        },
    });
    const guest = await loader({ context: context(false) });
    assert.deepEqual([guest.status, guest.headers.get("cache-control")], [204, "no-store"]);
    const reply = await loader({ context: context(true) });
    assert.equal(reply.headers.get("cache-control"), "no-store");
    const { token } = await reply.json();
    assert.deepEqual(await pointsWith(token, "4711"), [["points", 12]]);
});

/** What WordPress and WooCommerce have of these names, as far as the page needs it. */
const wordpress = `
function add_action($name, $hook) { $GLOBALS['hooks'][$name] = $hook; }
function esc_url($url) { return htmlspecialchars($url); }
function get_current_user_id() { return (int) getenv('USER_ID'); }
function status_header($status) { echo "status $status"; }
function wp_get_session_token() { return 'of-the-cookie'; }
function wp_send_json($answer) { echo json_encode($answer); exit; }
class WC_AJAX { static function get_endpoint($name) { return "/?wc-ajax=$name"; } }
class WP_Session_Tokens {
    static function get_instance($user) { return new self(); }
    function get($token) { return $token === 'of-the-cookie' ? ['login' => time()] : null; }
}
`;

test("shops: the hooks of the WooCommerce page print the tag, and tell a member from a guest", {
    skip: !isInstalled("php", "--version") && "php is not installed here",
}, async () => {
    const [signing] = read("docs/tokens/token_page.php").split("session_start();");
    const hooks = blocks(page("docs/shops/woocommerce.md"), "php").join("\n");
    const file = join(server.folder, "functions.php");
    writeFileSync(file, `${signing}${wordpress}${hooks}\n$hooks[$argv[1]]();\n`);
    const run = (hook, user = 0) =>
        execFileSync("php", [file, hook], {
            encoding: "utf8",
            env: {
                ...process.env,
                USER_ID: `${user}`,
                SPAARPAS_PROGRAM: program.id,
                SPAARPAS_TOKEN_SECRET: tokenSecret,
            },
        });
    assert.match(run("wp_head"), /data-token-url="\/\?wc-ajax=loyalty_token"><\/script>$/);
    assert.equal(run("wc_ajax_loyalty_token"), "status 204");
    const { token } = JSON.parse(run("wc_ajax_loyalty_token", 17));
    assert.deepEqual(await pointsWith(token, "17"), [["points", 12]]);
});
