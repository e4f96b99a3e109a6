import { h, type IconName, icon } from './dom';

const UPCOMING: readonly { icon: IconName; title: string; when: string; text: string }[] = [
  {
    icon: 'call',
    title: 'Quarterly call with the platform team',
    when: 'Tomorrow',
    text: 'Agenda and open tickets',
  },
  {
    icon: 'mail',
    title: 'Re: rollout in the second plant',
    when: '3 days ago',
    text: 'Thanks, the runners are up.',
  },
  {
    icon: 'task',
    title: 'Send the security questionnaire',
    when: 'Last week',
    text: 'Answered by Procurement',
  },
];

/** The activity column at the right of a record page. */
export function activityPanel(): HTMLElement {
  const composer = (name: IconName, words: string) =>
    h('button', { type: 'button', class: 'composer-button' }, icon(name), words);
  return h(
    'div',
    { class: 'slds-card activity' },
    h('h2', { class: 'activity-title' }, 'Activity'),
    h(
      'div',
      { class: 'composers' },
      composer('mail', 'Email'),
      composer('call', 'Log a Call'),
      composer('task', 'New Task'),
    ),
    h('h3', { class: 'activity-group' }, 'Upcoming & Overdue'),
    h(
      'ul',
      { class: 'timeline' },
      ...UPCOMING.map((entry) =>
        h(
          'li',
          { class: 'timeline-entry' },
          h('span', { class: `timeline-icon ${entry.icon}` }, icon(entry.icon)),
          h(
            'div',
            { class: 'timeline-text' },
            h('a', { href: '#', click: (event) => event.preventDefault() }, entry.title),
            h('p', {}, entry.text),
          ),
          h('span', { class: 'timeline-when' }, entry.when),
        ),
      ),
    ),
  );
}
