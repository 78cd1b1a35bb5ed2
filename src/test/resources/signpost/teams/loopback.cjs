// Keeps a server that names no host to this machine: node -r loopback.cjs ...
const { Server } = require('node:net');

const { listen } = Server.prototype;
Server.prototype.listen = function (first, ...rest) {
  return typeof first === 'number' && typeof rest[0] !== 'string'
    ? listen.call(this, first, '127.0.0.1', ...rest)
    : listen.call(this, first, ...rest);
};
