// What questions ask for in words of grammar alone ("how many", "when"): kinds of answer that the source must hold to be one.
// `^` before a term: only at the head of a clause, where the word asks ("when was it?") and does not join ("when it hurts").

export const aspectRows = `
amount: how much, how many, what percentage, what percent, what proportion, what fraction, wie viel, wie viele, wieviel, cuánto, cuánta, cuántos, cuántas, combien, quanto, quantos, quantas, 何人, いくら
frequency: how common, how frequent, how frequently, how often, how rare, how likely, how prevalent, wie häufig, wie oft, con qué frecuencia, à quelle fréquence, com que frequência
duration: how long, how soon, how fast, how quickly, how old, wie lange, wie schnell, cuánto tiempo, combien de temps, quanto tempo
time: ^when did, ^when was, ^when is, ^when were, ^when will, ^when does, ^when do, ^when has, ^when are, ^when can, ^when should, what time, ^wann, ^cuándo, ^quand, ^quando
place: ^where, which country, which countries, ^wo, ^dónde, ^où, ^onde
trial: trial, trials, rct, rcts, which study, which studies, what study, which paper, which experiment, randomised, randomized, randomised trial, randomized trial, randomised controlled trial, randomized controlled trial, placebo, placebo-controlled, double-blind, studie welche, welche studie, qué estudio, quelle étude
harm: side effect, side effects, side-effect, side-effects, adverse effect, adverse effects, adverse event, adverse events, nebenwirkung, nebenwirkungen, efecto secundario, efectos secundarios, efectos adversos, effet secondaire, effets secondaires, effet indésirable, effets indésirables, efeito colateral, efeitos colaterais
species: rats or mice, mice or rats, which species, what species
definition: definition of, definition, define, meaning of
dose: dose, doses, dosage, dosages, dosing, milligram, milligrams, titrate, titration, dosis, dosierung, posologia, posologie, dosagem
route: oral, orally, intravenous, intravenously, iv, injection, injections, injected, inject, infusion, infusions, nasal, spray, patch, topical, administer, administered, administration
measurement: blood test, blood tests, lab test, measure, measured, measures, measuring, measurement, measurements, assay, assays, detect, detected, detection, quantify, quantified, spectroscopy, imaging, scan, scans, mri, fmri, pet, eeg, microdialysis, biopsy, gemessen, medido, mide, mesure, mesuré, mesurés
safety: safe, safety, safely, unsafe, danger, dangers, dangerous, risk, risks, risky, harm, harmful, harms, toxic, toxicity, poisonous, tolerated, tolerability, tolerable, contraindication, contraindications, contraindicated, addictive, addiction, habit-forming, dependence, overdose, withdrawal, interact, interacts, interaction, interactions, sicher, gefährlich, seguro, segura, peligroso, dangereux
stopping: stop taking, stopping it, come off, coming off, quit taking, wean, weaning, taper, tapering, discontinue, discontinued
cost: cost, costs, price, prices, priced, expensive, cheap, cheaper, afford, affordable, insurance, reimbursed, reimbursement, pay for, buy, purchase, coste, precio, cuesta, prix, coûte, coûter, kostet, kosten, preis
approval: approved, approve, approval, licensed, license, licence, fda, ema, nice guideline, legal, illegal, off-label, available in, prescription-only, over the counter, guideline, guidelines
people-kind: child, children, kids, pediatric, paediatric, adolescent, adolescents, teenager, teenagers, teens, elderly, older adults, women, men, female, females, male, males, sex, gender, pregnant, pregnancy, breastfeeding, infant, infants, schwangerschaft, schwanger, kinder, embarazo, embarazada, niños, grossesse, enceinte, enfants, kindern, frauen, mujeres, femmes
history: discovered, discover, discovery, invented, invent, history of
chemistry: synthesise, synthesize, synthesised, synthesized, synthesis, formula, molecular, structure, enzyme, enzymes, transporter, transporters, metabolised, metabolized, half-life, absorbed, absorption, absorb, bioavailable, bioavailability
funding: funded the study, funded this study, funded the review, funded this review, funded the paper, funded this paper, funded this work, funded the work, paid for the study, paid for this study, paid for the review, paid for this review, paid for this paper, funding of the review, funding for the review
standing: impact factor, peer-reviewed, peer reviewed, peer review, open access, cited by, times cited, number of citations, citation count, retracted, retraction, editor, editors, reviewer, reviewers, publisher, copyright, affiliation, affiliations, affiliated, university, employer, email, contact, orcid, qualifications, nationality
habit: food, foods, diet, diets, dietary, eat, eating, drink, drinking, alcohol, wine, coffee, caffeine, chocolate, cheese, sleep, sleeping, stress, exercise, yoga, weather, smoking, meditation, acupuncture, massage, lifestyle
mood: depressed, anxiety, anxious, mood, psychiatric, insomnia, memory loss
sensation: nausea, vomiting, vertigo, dizziness, photophobia, light sensitivity, sound sensitivity, smell, smells, taste, tingling, numbness
`;
