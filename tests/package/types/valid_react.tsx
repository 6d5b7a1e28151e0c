import { useRef } from "react";
import type {} from "spaarpas/react";

export function Account() {
    const wallet = useRef<HTMLElement>(null);
    return (
        <main>
            <spaarpas-wallet ref={wallet} theme="dark" className="wide" id="wallet">
                <a slot="sign-in" href="/login">
                    Sign in
                </a>
            </spaarpas-wallet>
            <spaarpas-earn amount-minor="1350" class="earn" />
            <spaarpas-redeem />
            <spaarpas-tier />
            <spaarpas-launcher key="launcher" hidden />
        </main>
    );
}
