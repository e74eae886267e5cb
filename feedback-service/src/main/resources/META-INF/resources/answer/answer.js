// The page on which a citizen answers. The token stands behind the # of the link and leaves the browser only in the body
// of a request, so that no server on the way logs it.
(function () {
  'use strict';

  var MOST_GOALS = 20;
  var MESSAGES = {
    thanks: {
      title: { nl: 'Dank u wel', en: 'Thank you' },
      text: {
        nl: 'Uw antwoord is aangekomen. U kunt deze pagina sluiten.',
        en: 'Your answer has arrived. You can close this page.'
      }
    },
    'already-answered': {
      title: { nl: 'U hebt al geantwoord', en: 'You have answered already' },
      text: {
        nl: 'Dank u wel. Wilt u nog iets zeggen? Vraag uw medewerker om een gesprek.',
        en: 'Thank you. To say more, ask your caseworker for a talk.'
      }
    },
    'link-replaced': {
      title: { nl: 'Er is een nieuwere link', en: 'There is a newer link' },
      text: {
        nl: 'Gebruik de laatste link die u kreeg, of vraag uw medewerker om een nieuwe.',
        en: 'Use the latest link that you were given, or ask your caseworker for a new one.'
      }
    },
    'link-expired': {
      title: { nl: 'Deze link is verlopen', en: 'This link has expired' },
      text: { nl: 'Vraag uw medewerker om een nieuwe.', en: 'Ask your caseworker for a new one.' }
    },
    'link-unknown': {
      title: { nl: 'Deze link klopt niet', en: 'This link isn\u2019t right' },
      text: {
        nl: 'Misschien is hij niet helemaal gekopieerd. Open hem nog eens zoals u hem kreeg, of vraag uw medewerker om een nieuwe.',
        en: 'Perhaps it wasn\u2019t copied whole. Open it again as it was given, or ask your caseworker for a new one.'
      }
    },
    away: {
      title: { nl: 'Het lukt nu even niet', en: 'It doesn\u2019t work just now' },
      text: { nl: 'Dat ligt niet aan u. Probeer het straks opnieuw.', en: 'It isn\u2019t your fault. Try again in a while.' }
    }
  };
  // Sent before, and changed since: the first one counts.
  MESSAGES['idempotency-key-reused'] = MESSAGES['already-answered'];
  var NOT_SENT = {
    nl: 'Het versturen lukte niet. Wat u schreef staat er nog: probeer het opnieuw.',
    en: 'It could not be sent. What you wrote is still here: try again.'
  };

  var token = location.hash.slice(1);
  // The same for every try, so that an answer whose thanks got lost is taken once.
  var key = Array.from(crypto.getRandomValues(new Uint8Array(16)), function (byte) {
    return byte.toString(16).padStart(2, '0');
  }).join('');
  var form = document.getElementById('questions');
  var message = document.getElementById('message');
  var goals = document.getElementById('goals');

  function say(place, texts) {
    place.textContent = '';
    Object.keys(texts).forEach(function (language) {
      var part = document.createElement('span');
      part.lang = language;
      part.textContent = texts[language];
      place.append(part);
    });
  }

  function show(code) {
    var shown = MESSAGES[code] || MESSAGES.away;
    document.getElementById('loading').hidden = true;
    form.hidden = true;
    say(message.querySelector('h1'), shown.title);
    say(message.querySelector('p'), shown.text);
    document.getElementById('again').hidden = shown !== MESSAGES.away;
    message.hidden = false;
    message.focus();
  }

  /** Gives the body of what was taken; else fails with the code of the problem. */
  function post(path, body, headers) {
    return fetch('/v1' + path, {
      method: 'POST',
      headers: Object.assign({ 'Content-Type': 'application/json' }, headers),
      body: JSON.stringify(body)
    }).then(function (response) {
      return response.json().then(function (answer) {
        if (response.ok) {
          return answer;
        }
        throw new Error(String(answer.type).split(':').pop());
      });
    });
  }

  function addGoal() {
    var another = goals.querySelector('.goal').cloneNode(true);
    var button = document.getElementById('another');
    another.querySelector('[name="goal"]').value = '';
    another.querySelector('[name="reached"]').checked = false;
    button.before(another);
    button.hidden = goals.querySelectorAll('.goal').length >= MOST_GOALS;
  }

  function ask(session) {
    session.questions.forEach(function (question) {
      say(document.querySelector('[data-question="' + question.field + '"]'), question.text);
    });
    document.getElementById('loading').hidden = true;
    message.hidden = true;
    form.hidden = false;
  }

  function open() {
    post('/answer-sessions', { token: token || '-' }).then(ask).catch(function (problem) {
      show(problem.message);
    });
  }

  function answer() {
    var words = form.elements.ownWords.value;
    return {
      token: token,
      helped: form.querySelector('[name="helped"]:checked').value,
      toldAgain: form.querySelector('[name="toldAgain"]:checked').value === 'true',
      goals: Array.from(goals.querySelectorAll('.goal'), function (goal) {
        return {
          goal: goal.querySelector('[name="goal"]').value.trim(),
          reached: goal.querySelector('[name="reached"]').checked
        };
      }).filter(function (goal) {
        return goal.goal !== '';
      }),
      ownWords: words === '' ? undefined : words
    };
  }

  form.addEventListener('submit', function (event) {
    var send = form.querySelector('[type="submit"]');
    event.preventDefault();
    send.disabled = true;
    post('/answers', answer(), { 'Idempotency-Key': key }).then(function () {
      show('thanks');
    }).catch(function (problem) {
      send.disabled = false;
      if (MESSAGES[problem.message]) {
        show(problem.message);
      } else {
        say(document.getElementById('trouble'), NOT_SENT);
      }
    });
  });
  document.getElementById('another').addEventListener('click', addGoal);
  document.getElementById('again').addEventListener('click', open);
  document.getElementById('language').addEventListener('click', function () {
    document.documentElement.lang = document.documentElement.lang === 'nl' ? 'en' : 'nl';
  });

  if (!/^nl\b/.test(navigator.language || 'nl')) {
    document.documentElement.lang = 'en';
  }
  // Another link in the same window.
  window.addEventListener('hashchange', function () {
    location.reload();
  });
  open();
})();
