// Draws each chart from the table beside it. Without this file, or without the library, the tables are all there.
(() => {
  const print = document.querySelector('[data-print]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => globalThis.print());
  }
  if (!globalThis.Chart) return;

  const isRightToLeft = document.documentElement.dir === 'rtl';
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const charts = [];

  const read = table => {
    const rows = [...table.tBodies[0].rows];
    return {
      labels: rows.map(row => row.cells[0].textContent.trim()),
      series: [...table.tHead.rows[0].cells].slice(1).map((head, index) => ({
        label: head.textContent.trim(),
        data: rows.map(row => { const value = row.cells[index + 1].dataset.value; return value ? Number(value) : null; }),
        words: rows.map(row => row.cells[index + 1].textContent.trim()),
      })),
    };
  };

  const draw = figure => {
    const { labels, series } = read(document.querySelector(figure.dataset.table));
    const isLying = figure.dataset.chart === 'rows';
    const [value, name] = isLying ? ['x', 'y'] : ['y', 'x'];
    const fills = [colour('--brand'), colour('--accent')];
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', figure.dataset.label);
    figure.replaceChildren(canvas);
    figure.hidden = false;
    if (isLying) figure.style.setProperty('block-size', `${Math.max(3, labels.length) * 1.75 + 3}rem`);
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.color = colour('--muted');
    return new Chart(canvas, {
      type: 'bar',
      data: { labels, datasets: series.map((each, index) => ({ label: each.label, data: each.data, backgroundColor: fills[index], maxBarThickness: 28 })) },
      options: {
        indexAxis: name,
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        plugins: {
          legend: { display: series.length > 1, position: 'bottom', rtl: isRightToLeft, labels: { boxWidth: 12, color: colour('--ink') } },
          tooltip: { rtl: isRightToLeft, callbacks: { label: item => ` ${item.dataset.label}: ${series[item.datasetIndex].words[item.dataIndex]}` } },
        },
        scales: {
          [value]: {
            stacked: true, beginAtZero: true, reverse: isLying && isRightToLeft, position: !isLying && isRightToLeft ? 'right' : undefined,
            grid: { color: colour('--line') }, border: { display: false },
            ticks: { precision: 0, callback: number => Number(number).toLocaleString(document.documentElement.lang) },
          },
          [name]: { stacked: true, reverse: !isLying && isRightToLeft, position: isLying && isRightToLeft ? 'right' : undefined, grid: { display: false }, ticks: { autoSkip: !isLying, color: colour('--ink') } },
        },
      },
    });
  };

  const drawAll = () => {
    charts.splice(0).forEach(chart => chart.destroy());
    document.querySelectorAll('[data-chart]').forEach(figure => charts.push(draw(figure)));
  };
  const begin = () => (document.fonts?.ready ?? Promise.resolve()).then(drawAll);
  begin();
  new MutationObserver(drawAll).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
  addEventListener('beforeprint', () => charts.forEach(chart => chart.resize()));
})();
