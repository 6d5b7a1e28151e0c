/** The page's own address, wherever its base lies; a page without an address has that of the one around it. */
export function pageAddress(): string {
    const { href } = location;
    return href.startsWith("http") ? href : document.baseURI;
}
