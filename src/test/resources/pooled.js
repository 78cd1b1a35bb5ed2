// Sends mails with nodemailer's pooled sender, each personal, and prints how many left a second.
// node pooled.js PORT CONNECTIONS MAILS BYTES; nodemailer is found by NODE_PATH.
const nodemailer = require('nodemailer');
const [port, connections, mails, bytes] = process.argv.slice(2).map(Number);
const sender = nodemailer.createTransport({
    host: '127.0.0.1', port, secure: false, ignoreTLS: true,
    pool: true, maxConnections: connections, maxMessages: 500,
});
const words = 'Neglect is seen, named and written down early. '.repeat(bytes / 2 / 50);
const one = (i) => sender.sendMail({
    from: 'News <news@partnership.example>', to: `p${i}@s${i % 99}.example`, subject: 'News',
    text: `Dear Person ${i},\n${words}`, html: `<p>Dear Person ${i},</p><p>${words}</p>`,
});
const begun = process.hrtime.bigint();
let next = 0;
const line = async () => {
    while (next < mails) {
        await one(next++);
    }
};
Promise.all(Array.from({ length: connections * 2 }, line)).then(() => {
    console.log(mails / (Number(process.hrtime.bigint() - begun) / 1e9));
    sender.close();
});
