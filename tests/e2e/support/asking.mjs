// Small questions in the wallet of a real shop; wallet_controls.test.mjs runs these.
import { expect } from "./expect.mjs";

async function slide(slider) {
    await expect(slider).toHaveAttribute("aria-valuetext", "Precies ertussenin");
    await slider.press("ArrowRight");
    await expect(slider).toHaveAttribute("aria-valuetext", "Sterk");
    await expect(slider).toBeFocused();
}

async function oneAVisit({ member, press, comeBack }) {
    const shopper = await member("Sanne Bakker");
    const { page, wallet } = shopper;
    const prompt = wallet.locator(".prompt");
    const thanks = wallet.locator('[part="thanks"]');
    const asks = (words) => expect(prompt.locator("legend")).toHaveText(words);
    const nextVisit = async () => {
        await expect(prompt).toHaveCount(0);
        await comeBack(page);
    };
    await asks("Hoe zet jij meestal koffie?");
    await expect(prompt.locator("img")).toHaveCount(4);
    await press(prompt, "Later");
    await nextVisit();
    await asks("Welke branding drink je het liefst?");
    await prompt.getByRole("radio").nth(1).check();
    await press(prompt, "Antwoorden");
    await expect(thanks).toContainText(/Bedankt\. Je kreeg er \d+\spunten voor\./);
    await nextVisit();
    await asks("Wanneer drink je koffie?");
    await prompt.getByRole("checkbox").nth(0).check();
    await prompt.getByRole("checkbox").nth(2).check();
    await prompt.getByRole("checkbox").nth(0).uncheck();
    await expect(prompt.getByRole("checkbox", { checked: true })).toHaveCount(1);
    await press(prompt, "Antwoorden");
    await nextVisit();
    await asks("Hoe sterk drink je je koffie?");
    await slide(prompt.getByRole("slider", { name: "Je antwoord" }));
    await press(prompt, "Antwoorden");
    await nextVisit();
    await asks("In welke maand ben je jarig?");
    await prompt.getByLabel("maart").check();
    await press(prompt, "Antwoorden");
    await nextVisit();
    await asks("Wat mis je nog bij ons?");
    const before = await shopper.points();
    await prompt.getByRole("textbox").fill("Cafeïnevrij");
    await press(prompt, "Antwoorden");
    await expect(thanks).toBeVisible();
    await shopper.hasPoints(before + 10);
}

async function emptyAnswer({ member, press }) {
    const { wallet } = await member("Bram Jansen");
    const prompt = wallet.locator(".prompt");
    await press(prompt, "Antwoorden");
    await expect(prompt.getByRole("alert")).toHaveText("Geef eerst een antwoord.");
    await prompt.getByRole("radio").first().check();
    await expect(prompt.getByRole("alert")).toHaveCount(0);
    await press(prompt, "Antwoorden");
    await expect(prompt).toHaveCount(0);
    await expect(wallet.locator('[part="thanks"]')).toBeVisible();
}

export const asking = (by) => ({
    "questions: one a visit, with thanks where it was: put off, a choice, several, a slider, a month and words":
        () => oneAVisit(by),
    "an answer that says nothing is refused in words, and can be given after all": () =>
        emptyAnswer(by),
});
