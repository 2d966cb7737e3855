#!/usr/bin/env python3
"""Takes a picture of a page in a real browser.

    picture.py FILE PICTURE [--width 1280] [--height 1400] [--scheme light|dark]
"""

import argparse

from browser import Browser


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("picture")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=1400)
    parser.add_argument("--scheme", choices=["light", "dark"], default="light")
    options = parser.parse_args()
    with Browser() as browser:
        browser.open(options.file, options.width, options.height, options.scheme)
        browser.screenshot(options.picture, {"x": 0, "y": 0, "width": options.width, "height": options.height})


if __name__ == "__main__":
    main()
