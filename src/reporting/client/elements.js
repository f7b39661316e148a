// What the parts of the page's script share.

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (element instanceof type) return element;
  throw new Error('No ' + type.name + ' #' + id);
}

/**
 * @param {'li' | 'p'} tag
 * @param {string} className
 */
export function make(tag, className) {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

/** @param {string} text */
export function isolated(text) {
  const element = document.createElement('bdi');
  element.textContent = text;
  return element;
}

/**
 * @param {number} count
 * @param {string} noun
 */
export function plural(count, noun) {
  return count + ' ' + noun + (count === 1 ? '' : 's');
}

/**
 * What is said where a file beside the page cannot be read.
 * @param {string} path
 */
export function failed(path) {
  return new Error('The file ' + path + ' of this report is not where it was written');
}
