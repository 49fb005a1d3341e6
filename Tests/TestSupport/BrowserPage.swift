public import Foundation

/// A page in a browser.
public final class BrowserPage {
  private let browser: Browser
  private let session: String

  init(_ browser: Browser, session: String) {
    self.browser = browser
    self.session = session
  }

  @discardableResult
  private func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    try browser.call(method, parameters, session: session)
  }

  func load(_ url: URL, width: Int, height: Int) throws {
    for domain in ["Page", "Runtime", "Network", "Log"] { try call("\(domain).enable") }
    try resize(width: width, height: height)
    try call("Page.navigate", ["url": url.absoluteString])
    try browser.wait(for: "Page.loadEventFired", session: session)
  }

  public func resize(width: Int, height: Int) throws {
    try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
  }

  /// Shows the page as on a dark desktop, or a light one.
  public func prefer(dark: Bool) throws {
    try call(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": dark ? "dark" : "light"]]])
  }

  func emulate(media: String) throws { try call("Emulation.setEmulatedMedia", ["media": media]) }

  /// The value of an expression, as JSON can hold it; a promise is waited for.
  public func value<Value>(_ expression: String, as type: Value.Type = Value.self) throws -> Value {
    let answer = try call(
      "Runtime.evaluate", ["expression": expression, "returnByValue": true, "awaitPromise": true])
    let result = answer["result"] as? [String: Any] ?? [:]
    guard answer["exceptionDetails"] == nil, let value = result["value"] as? Value else {
      throw Browser.Failure.script("\(expression): \(result)")
    }
    return value
  }

  /// Addresses that the page asked for, and what it wrote to the console or broke.
  public func traffic() -> (requests: [String], complaints: [String]) {
    var (requests, complaints): ([String], [String]) = ([], [])
    for (method, message) in browser.events where message["sessionId"] as? String == session {
      let parameters = message["params"] as? [String: Any] ?? [:]
      switch method {
      case "Network.requestWillBeSent":
        requests.append((parameters["request"] as? [String: Any])?["url"] as? String ?? "")
      case "Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled":
        complaints.append("\(parameters)")
      default: break
      }
    }
    return (requests, complaints)
  }

  // MARK: Hands

  /// Presses and releases a key such as `Enter`, `ArrowDown`, `x` or `Shift+M`.
  public func press(_ key: String) throws {
    var parts = key == "+" ? [key] : key.components(separatedBy: "+")
    let name = parts.removeLast()
    let bits = ["Alt": 1, "Control": 2, "Meta": 4, "Shift": 8]
    let modifiers = parts.reduce(0) { $0 + (bits[$1] ?? 0) }
    var parameters: [String: Any] = ["key": name, "modifiers": modifiers]
    let codes = [
      "Enter": 13, "Escape": 27, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Tab": 9,
      "Delete": 46,
    ]
    if let code = codes[name] {
      parameters["windowsVirtualKeyCode"] = code
      parameters["code"] = name
      if name == "Enter" { parameters["text"] = "\r" }
    } else if modifiers & ~8 == 0 {
      parameters["text"] = name
    }
    try call("Input.dispatchKeyEvent", parameters.merging(["type": "keyDown"]) { $1 })
    parameters["text"] = nil
    try call("Input.dispatchKeyEvent", parameters.merging(["type": "keyUp"]) { $1 })
  }

  /// Clicks the middle of the first element that a selector finds, once it is in view.
  public func click(_ selector: String) throws {
    let place = try middle(of: selector)
    try mouse("mouseMoved", place)
    try mouse("mousePressed", place)
    try mouse("mouseReleased", place)
  }

  /// Drags one element onto another; both must fit into the window together.
  ///
  /// Rows take their height when they come into view, and a drag near an edge scrolls: where the other element
  /// stands is measured again until the mouse is on it.
  public func drag(_ selector: String, onto other: String) throws {
    let start = try restingPlace(of: selector)
    try mouse("mouseMoved", start)
    try mouse("mousePressed", start)
    let end = try middle(of: other, scrolls: false)
    for share in [0.3, 0.6, 1.0] {
      try mouse(
        "mouseMoved",
        CGPoint(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share))
    }
    var reached = end
    for _ in 0..<20 {
      try settle()
      let now = try middle(of: other, scrolls: false)
      if now == reached { break }
      reached = now
      try mouse("mouseMoved", reached)
    }
    try mouse("mouseReleased", reached)
    try settle()
  }

  /// The middle of an element once it is in view and has stopped moving.
  private func restingPlace(of selector: String) throws -> CGPoint {
    var place = try middle(of: selector)
    for _ in 0..<20 {
      try settle()
      let now = try middle(of: selector)
      if now == place { break }
      place = now
    }
    return place
  }

  /// Waits until the page has drawn what it was asked for: a busy machine draws late.
  private func settle() throws {
    let _: Bool = try value(
      "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
  }

  private func mouse(_ type: String, _ place: CGPoint) throws {
    let isMove = type == "mouseMoved"
    try call(
      "Input.dispatchMouseEvent",
      [
        "type": type, "x": Double(place.x), "y": Double(place.y), "button": isMove ? "none" : "left",
        "buttons": type == "mouseReleased" ? 0 : 1, "clickCount": isMove ? 0 : 1,
      ])
  }

  private func middle(of selector: String, scrolls: Bool = true) throws -> CGPoint {
    let quoted = String(decoding: try JSONEncoder().encode(selector), as: UTF8.self)
    let place: [Double] = try value(
      """
      (() => {
        const found = document.querySelector(\(quoted));
        if (!found) throw new Error("nothing is " + \(quoted));
        if (\(scrolls)) found.scrollIntoView({block: "center"});
        const box = found.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
      })()
      """)
    return CGPoint(x: place[0], y: place[1])
  }

  // MARK: Eyes

  /// Waits until an expression is true.
  public func wait(until expression: String) throws {
    let deadline = Date(timeIntervalSinceNow: 30)
    while try !value("Boolean(\(expression))", as: Bool.self) {
      guard Date() < deadline else { throw Browser.Failure.tookTooLong(expression) }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// The text that a reader sees in the first element that a selector finds.
  public func text(_ selector: String) throws -> String {
    let quoted = String(decoding: try JSONEncoder().encode(selector), as: UTF8.self)
    return try value("document.querySelector(\(quoted)).innerText")
  }

  /// A picture of the window, as PNG.
  public func screenshot() throws -> Data {
    let answer = try call("Page.captureScreenshot", ["format": "png"])
    return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }

  /// The page as it would be printed, as PDF.
  public func printed() throws -> Data {
    let answer = try call("Page.printToPDF", ["printBackground": false])
    return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }
}
