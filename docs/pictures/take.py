"""Takes the pictures of this folder: pages of a site in Chromium, wide and narrow, light and dark.

python docs/pictures/take.py build/site
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PICTURES = {
    "document.png": ("d9.html", 1280, 860, "light"),
    "document-narrow-dark.png": ("d9.html", 375, 740, "dark"),
    "home.png": ("index.html", 1280, 860, "light"),
    "persons.png": ("persons.html", 1280, 860, "dark"),
}
"""file: page, width and height in CSS pixels, colour scheme"""


def take(browser: Browser, site: Path, picture: str) -> None:
    """Take one picture."""
    page_name, width, height, scheme = PICTURES[picture]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    page.goto((site / page_name).resolve().as_uri())
    page.screenshot(path=str(HERE / picture))
    context.close()


def main() -> None:
    """Take all pictures of the site that is named."""
    site = Path(sys.argv[1])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        for picture in PICTURES:
            take(browser, site, picture)
            print(HERE / picture)
        browser.close()


if __name__ == "__main__":
    main()
