/** How large the map is drawn, and which part of it is seen. */
export interface Zoom {
  /** Tells the size of what is shown, at scale 1. */
  readonly resize: (width: number, height: number) => void;
  readonly by: (factor: number, x?: number, y?: number) => void;
  /** All of it, but never so small that nothing can be read unless that is asked for. */
  readonly fit: (least: number) => void;
  readonly scale: () => number;
}

const LEAST = 0.1;
const MOST = 4;
const clamped = (value: number): number => Math.min(MOST, Math.max(LEAST, value));

/** The window scrolls by itself; this changes the size of the picture in it. */
export const zoomOf = (window: HTMLElement, picture: SVGElement): Zoom => {
  let [width, height, scale] = [1, 1, 1];
  const apply = (): void => {
    picture.setAttribute('width', `${Math.round(width * scale)}`);
    picture.setAttribute('height', `${Math.round(height * scale)}`);
  };
  /** The point of the picture at x, y of the window stays where it is. */
  const to = (wanted: number, x: number, y: number): void => {
    const next = clamped(wanted);
    const left = ((window.scrollLeft + x) * next) / scale - x;
    const top = ((window.scrollTop + y) * next) / scale - y;
    scale = next;
    apply();
    window.scrollTo(left, top);
  };
  return {
    scale: () => scale,
    resize: (w, h) => {
      [width, height] = [w, h];
      picture.setAttribute('viewBox', `0 0 ${Math.round(w)} ${Math.round(h)}`);
      apply();
    },
    by: (factor, x = window.clientWidth / 2, y = window.clientHeight / 2) => {
      to(scale * factor, x, y);
    },
    fit: (least) => {
      const room = Math.min(window.clientWidth / width, heightFor(window) / height);
      to(Math.min(1, Math.max(least, room)), 0, 0);
    },
  };
};

/** How high the window may become, whatever is in it now. */
const heightFor = (window: HTMLElement): number =>
  Number.parseFloat(getComputedStyle(window).maxHeight) || window.clientHeight;

const placeIn = (window: HTMLElement, x: number, y: number): [x: number, y: number] => {
  const { left, top } = window.getBoundingClientRect();
  return [x - left, y - top];
};

/** Zooming with the wheel while Ctrl is held, which is also what a trackpad's pinch says. */
export const zoomByWheel = (window: HTMLElement, zoom: Zoom): void => {
  window.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const factor = Math.exp(
        -Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 40) * 0.01,
      );
      zoom.by(factor, ...placeIn(window, event.clientX, event.clientY));
    },
    { passive: false },
  );
};

/** Zooming with two fingers. */
export const zoomByPinch = (window: HTMLElement, zoom: Zoom): void => {
  let apart = 0;
  const measure = ({ touches: [one, two] }: TouchEvent) =>
    one && two
      ? {
          length: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY),
          at: placeIn(window, (one.clientX + two.clientX) / 2, (one.clientY + two.clientY) / 2),
        }
      : undefined;
  window.addEventListener('touchstart', (event) => {
    apart = measure(event)?.length ?? 0;
  });
  window.addEventListener(
    'touchmove',
    (event) => {
      const now = measure(event);
      if (!now || apart === 0) return;
      event.preventDefault();
      zoom.by(now.length / apart, ...now.at);
      apart = now.length;
    },
    { passive: false },
  );
};

/** So far a mouse may slip in a click. */
const SLIP = 4;

/** Moving the map with a mouse; fingers scroll it by themselves. A drag is not also a click. */
export const panByDrag = (window: HTMLElement): void => {
  let from: { x: number; y: number; left: number; top: number } | undefined;
  let isDrag = false;
  window.addEventListener('pointerdown', ({ pointerType, button, clientX: x, clientY: y }) => {
    isDrag = false;
    if (pointerType !== 'mouse' || button !== 0) return;
    from = { x, y, left: window.scrollLeft, top: window.scrollTop };
  });
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!from) return;
    isDrag ||= Math.hypot(clientX - from.x, clientY - from.y) > SLIP;
    if (!isDrag) return;
    window.classList.add('dragged');
    window.scrollTo(from.left + from.x - clientX, from.top + from.y - clientY);
  });
  const end = (): void => {
    from = undefined;
    window.classList.remove('dragged');
  };
  document.addEventListener('pointerup', end);
  document.addEventListener('pointercancel', end);
  window.addEventListener('click', (event) => isDrag && event.stopPropagation(), { capture: true });
};
