/**
 * The only script of the file, allowed by its hash: the filter box, and opening what is closed before
 * printing. Without it everything is there, but for the box.
 */
export const REPORT_SCRIPT = `
'use strict';
(function () {
  var form = document.getElementById('filter');
  var box = document.getElementById('filter-text');
  var said = document.getElementById('filter-said');
  var rows;
  var timer;
  form.hidden = false;
  function readRows() {
    return Array.from(document.querySelectorAll('tbody tr'), function (row) {
      return { row: row, text: row.textContent.toLowerCase(), part: row.closest('details.part') };
    });
  }
  function apply() {
    var wanted = box.value.trim().toLowerCase();
    var found = 0;
    var open = new Set();
    rows = rows || readRows();
    rows.forEach(function (one) {
      var shows = one.text.includes(wanted);
      one.row.hidden = !shows;
      if (shows) found += 1;
      if (shows && wanted !== '' && one.part) open.add(one.part);
    });
    document.querySelectorAll('details.part').forEach(function (part) {
      part.hidden = wanted !== '' && !open.has(part);
      if (wanted !== '') part.open = open.has(part);
    });
    said.textContent = wanted === '' ? '' : found + ' of ' + rows.length + ' rows match.';
  }
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  box.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(apply, 150); });
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('details').forEach(function (part) { part.open = true; });
  });
})();
`;
