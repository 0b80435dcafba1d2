/** No context for graphics. */
module.exports = () => null;
