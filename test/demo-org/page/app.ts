document.body.append('demo org');

export {};
