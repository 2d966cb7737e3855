"""A headless Chromium driven over its DevTools pipe: two file descriptors and JSON, no package needed."""

import base64
import json
import os
import shutil
import subprocess
import tempfile

CHROMIUM = ["chromium", "chromium-browser", "google-chrome"]


class BrowserError(Exception):
    """The browser is missing, did not start, or refused a command."""


class Browser:
    """One browser with one page, without network. Use as a context manager."""

    def __init__(self):
        program = next(filter(None, map(shutil.which, CHROMIUM)), None)
        if program is None:
            raise BrowserError("chromium is not installed; scripts/setup.sh test installs it")
        self.folder = tempfile.mkdtemp(prefix="journal-browser-")
        to_read, self.to_browser = os.pipe()
        self.from_browser, to_write = os.pipe()

        def descriptors():
            # The browser reads commands from 3 and writes answers to 4. First out of the way of each other.
            first, second = os.dup2(to_read, 13), os.dup2(to_write, 14)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--hide-scrollbars", "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--host-resolver-rules=MAP * ~NOTFOUND", "--font-render-hinting=none", "--lang=ru", "--force-color-profile=srgb",
             f"--user-data-dir={self.folder}", "--remote-debugging-pipe", "about:blank"],
            preexec_fn=descriptors, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": self.folder})
        os.close(to_read)
        os.close(to_write)
        self.rest, self.number, self.events = b"", 0, []
        target = self.call("Target.createTarget", {"url": "about:blank"}, session=None)["targetId"]
        self.session = None
        self.session = self.call("Target.attachToTarget", {"targetId": target, "flatten": True}, session=None)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.call(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.to_browser)
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.from_browser)
        shutil.rmtree(self.folder, ignore_errors=True)

    def message(self):
        while b"\0" not in self.rest:
            chunk = os.read(self.from_browser, 1 << 16)
            if not chunk:
                raise BrowserError("the browser ended")
            self.rest += chunk
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, parameters=None, session=""):
        """Sends a command and returns its result; events that come meanwhile are kept."""
        self.number += 1
        command = {"id": self.number, "method": method, "params": parameters or {}}
        if session is not None:
            command["sessionId"] = session or self.session
        data = json.dumps(command).encode() + b"\0"
        while data:
            data = data[os.write(self.to_browser, data):]
        while True:
            message = self.message()
            if message.get("id") == self.number:
                if "error" in message:
                    raise BrowserError(f"{method}: {message['error']['message']}")
                return message.get("result", {})
            self.events.append(message)

    def wait_for(self, method):
        while True:
            for index, event in enumerate(self.events):
                if event.get("method") == method:
                    return self.events.pop(index)
            self.events.append(self.message())

    def open(self, path, width, height, scheme):
        """Loads a file in a window of a size and a colour scheme, and waits until it stands still."""
        self.call("Emulation.setDeviceMetricsOverride",
                  {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})
        self.call("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]})
        self.events = [event for event in self.events if event.get("method") != "Page.loadEventFired"]
        self.call("Page.navigate", {"url": "file://" + os.path.abspath(path)})
        self.wait_for("Page.loadEventFired")
        self.run("document.fonts.ready.then(() => 1)")

    def run(self, script):
        """The value of an expression in the page."""
        answer = self.call("Runtime.evaluate", {"expression": script, "returnByValue": True, "awaitPromise": True})
        if "exceptionDetails" in answer:
            raise BrowserError(answer["exceptionDetails"].get("exception", {}).get("description", "an exception"))
        return answer["result"].get("value")

    def screenshot(self, path, clip=None):
        """Writes a picture of the whole page, or of a part of it."""
        parameters = {"format": "png", "captureBeyondViewport": True}
        if clip is None:
            size = self.call("Page.getLayoutMetrics")["cssContentSize"]
            clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"]}
        parameters["clip"] = {**clip, "scale": clip.get("scale", 1)}
        picture = self.call("Page.captureScreenshot", parameters)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(picture))

    def pdf(self, path):
        """Prints the page to a PDF file, as its style sheet says."""
        data = self.call("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def complaints(self):
        """What the console, the log and the network said, apart from the file itself."""
        found = []
        for event in self.events:
            method, body = event.get("method"), event.get("params", {})
            if method == "Runtime.exceptionThrown":
                found.append("exception: " + body["exceptionDetails"]["text"])
            elif method == "Runtime.consoleAPICalled":
                found.append(f"console.{body['type']}")
            elif method == "Log.entryAdded":
                found.append(f"log: {body['entry']['text']}")
            elif method == "Network.requestWillBeSent":
                url = body["request"]["url"]
                if not url.startswith(("file:", "data:", "about:")):
                    found.append("request: " + url)
        self.events = []
        return found
