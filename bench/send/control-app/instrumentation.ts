/** Empty, and here so that the build does not find the product's in a folder above. */
export function register(): void {}
