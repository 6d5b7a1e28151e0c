/** Copies a text, and tells whether the browser let it be done. */
export function copyText(text: string, tell: (done: boolean) => void): void {
    const { clipboard } = navigator;
    const copied = clipboard ? clipboard.writeText(text) : Promise.reject();
    copied.then(
        () => tell(true),
        () => tell(false),
    );
}
