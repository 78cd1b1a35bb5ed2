(() => {
  'use strict';

  const TYPED = 'signpost.typed';
  const PATIENCE = 20000;
  const form = document.getElementById('ask');
  const box = document.getElementById('message');
  const thread = document.getElementById('thread');
  const status = document.getElementById('status');
  let busy = false;

  const keep = text => {
    try {
      text ? sessionStorage.setItem(TYPED, text) : sessionStorage.removeItem(TYPED);
    } catch { /* a browser may forbid it; the server fills the box again after an error */ }
  };
  const kept = () => {
    try {
      return sessionStorage.getItem(TYPED) || '';
    } catch {
      return '';
    }
  };

  /* Events of a stream: "event: name" and "data: ..." lines, parted by empty lines. */
  async function* events(response) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      text += value || '';
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const of = name => lines.filter(line => line.startsWith(name + ': ') || line === name + ':')
          .map(line => line.slice(name.length + 2)).join('\n');
        yield { name: of('event'), data: of('data') };
      }
      if (done) {
        return;
      }
    }
  }

  const post = (target, submitter) => fetch(target.getAttribute('action'), {
    method: 'POST',
    headers: { Accept: 'text/event-stream' },
    body: new URLSearchParams(new FormData(target, submitter)),
    signal: AbortSignal.timeout(PATIENCE)
  });

  const fragment = html => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content.firstElementChild;
  };

  const say = (text, waiting) => {
    [...status.children].forEach(line => { line.className = 'past'; });
    while (status.children.length > 6) {
      status.firstElementChild.remove();
    }
    const line = document.createElement('p');
    line.className = waiting ? 'waiting' : 'past';
    line.textContent = text;
    status.append(line);
  };

  const fault = text => {
    const message = document.getElementById('message-error');
    message.textContent = text;
    message.hidden = !text;
    form.classList.toggle('wrong', Boolean(text));
    text ? box.setAttribute('aria-invalid', 'true') : box.removeAttribute('aria-invalid');
  };

  const append = html => {
    const turn = fragment(html);
    const known = document.getElementById(turn.id);
    turn.classList.add('new');
    known ? known.replaceWith(turn) : thread.append(turn);
    document.querySelectorAll('[data-first]').forEach(part => { part.hidden = true; });
    document.querySelectorAll('[data-later]').forEach(part => { part.hidden = false; });
    const label = form.querySelector('label');
    label.textContent = label.dataset.next;
    const lead = turn.querySelector('.urgent h3, .says, .remark');
    say(lead ? lead.textContent.trim() : '', false);
    if (document.activeElement !== box || !box.value) {
      turn.querySelector('h2').focus({ preventScroll: true });
    }
    turn.scrollIntoView({ block: 'start' });
  };

  const ask = async (target, submitter) => {
    const typed = target === form;
    const sent = box.value;
    if (typed && !box.value.trim()) {
      fault(form.dataset.empty);
      box.focus();
      return;
    }
    busy = true;
    fault('');
    document.getElementById('problem')?.remove();
    form.querySelector('button').setAttribute('aria-disabled', 'true');
    say(status.dataset.searching, true);
    let answered = false;
    try {
      const response = await post(target, submitter);
      for await (const event of events(response)) {
        if (event.name === 'status') {
          say(event.data, true);
        } else if (event.name === 'reply') {
          answered = true;
          if (typed) {
            /* what was typed while the reply was on its way is not sent yet */
            box.value = box.value.startsWith(sent) ? box.value.slice(sent.length).trimStart() : box.value;
            keep(box.value);
          }
          append(event.data);
        } else if (event.name === 'forgotten') {
          answered = true;
          box.value = '';
          keep('');
          location.replace('/');
        } else if (event.name === 'fault') {
          answered = true;
          say(event.data, false);
          fault(event.data);
          box.focus();
        }
      }
      if (!answered) {
        throw new Error('no reply');
      }
    } catch (error) {
      const text = error.name === 'TimeoutError' ? status.dataset.failed : status.dataset.offline;
      say(text, false);
      fault(text);
      box.focus();
    } finally {
      busy = false;
      form.querySelector('button').removeAttribute('aria-disabled');
    }
  };

  const judge = async (target, submitter) => {
    const old = target.closest('.feedback');
    fault('');
    try {
      const response = await post(target, submitter);
      if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) {
        throw new Error('no reply');
      }
      for await (const event of events(response)) {
        const turn = event.name === 'reply' ? fragment(event.data) : null;
        const now = turn?.querySelector('.feedback');
        if (turn && turn.id !== `turn-${target.elements.turn.value}`) {
          append(event.data);
        } else if (event.name === 'fault') {
          say(event.data, false);
          fault(event.data);
          box.focus();
        } else if (event.name === 'thanks') {
          old.textContent = event.data;
          say(event.data, false);
        } else if (now) {
          old.replaceWith(now);
          say(now.textContent.trim(), false);
          now.querySelector('[tabindex]')?.focus();
        }
      }
    } catch {
      target.submit();
    }
  };

  if (form && window.TextDecoderStream && AbortSignal.timeout) {
    document.addEventListener('submit', event => {
      const target = event.target;
      if (target.matches('[data-live]')) {
        event.preventDefault();
        if (!busy) {
          ask(target, event.submitter);
        }
      } else if (target.matches('[data-feedback]')) {
        event.preventDefault();
        judge(target, event.submitter);
      }
    });
    box.addEventListener('keydown', event => {
      const send = event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.isComposing;
      if (send && (event.ctrlKey || event.metaKey || matchMedia('(pointer: fine)').matches)) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
  }

  if (box) {
    if (!box.value && kept()) {
      box.value = kept();
    }
    box.addEventListener('input', () => keep(box.value));
    document.querySelectorAll('form.forget').forEach(forget => forget.addEventListener('submit', () => {
      box.value = '';
      keep('');
    }));
    document.getElementById('problem')?.focus();
  }

  /* The library: results as you type. */
  const filters = document.getElementById('filters');
  const results = document.getElementById('results');
  if (filters && results) {
    let waiting;
    let latest = 0;
    const show = async submitter => {
      const mine = ++latest;
      const fields = new URLSearchParams([...new FormData(filters, submitter)].filter(([, value]) => value));
      /* the words may be a name: they stand in no address, history or log */
      const query = new URLSearchParams([...fields].filter(([name]) => !['q', 'page'].includes(name)));
      const address = '/library' + (query.size ? '?' + query : '');
      try {
        const response = await fetch('/library', { method: 'POST', body: fields });
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        const now = page.getElementById('results');
        if (mine === latest && response.ok && now) {
          results.replaceChildren(...now.childNodes);
          if (submitter?.name === 'page') {
            results.scrollIntoView({ block: 'start' });
          }
          history.replaceState(null, '', address);
          document.title = page.title;
          document.getElementById('count-said').textContent = results.querySelector('.count').textContent;
        }
      } catch { /* the button still works */ }
    };
    filters.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => show(null), 180);
    });
    filters.addEventListener('submit', event => {
      event.preventDefault();
      clearTimeout(waiting);
      show(event.submitter);
    });
  }
})();
