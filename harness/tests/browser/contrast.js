// Texts whose contrast is less than what WCAG 2.2 asks for at level AA (success criterion 1.4.3).
(function () {
  "use strict";
  var canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  var context = canvas.getContext("2d", { willReadFrequently: true });
  function rgba(color) {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return Array.from(context.getImageData(0, 0, 1, 1).data, function (part) { return part / 255; });
  }
  function over(top, under) {
    var alpha = top[3];
    return [0, 1, 2].map(function (at) { return top[at] * alpha + under[at] * (1 - alpha); }).concat(1);
  }
  function background(element) {
    var layers = [];
    for (var at = element; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reduceRight(function (under, top) { return over(top, under); }, rgba("Canvas"));
  }
  function luminance(color) {
    var parts = color.slice(0, 3).map(function (part) {
      return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }
  var found = {};
  var texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    var element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    var style = getComputedStyle(element);
    var under = background(element);
    var pair = [luminance(over(rgba(style.color), under)), luminance(under)].sort(function (a, b) { return b - a; });
    var ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    var size = parseFloat(style.fontSize);
    var least = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
    if (ratio < least) {
      var name = element.tagName.toLowerCase() + "." + element.className;
      found[name] = name + " has " + ratio.toFixed(2) + " and needs " + least + ": " + texts.currentNode.data.trim().slice(0, 40);
    }
  }
  return Object.values(found);
})();
