// Nothing: what node itself costs. Every figure on the shipped roadmap is a ratio to this.
