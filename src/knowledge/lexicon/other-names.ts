// Names near to those that reviews of headache use, so that a look-alike is never taken for a misspelling.
// Sources of the names: WHO INN lists, the twenty amino acids (IUPAC-IUB 1984), HGNC gene families.

const lists = `
glutamine glutathione glutarate glutaric glutaminase glutaraldehyde glutamide glutaronitrile gluten glucose glucosamine glucagon glutelin
aspartate aspartame asparagine alanine arginine cysteine glycine histidine isoleucine leucine lysine methionine
phenylalanine proline serine threonine tryptophan tyrosine valine taurine carnitine creatine choline betaine
gaba serotonin dopamine histamine noradrenaline norepinephrine adrenaline epinephrine acetylcholine adenosine
melatonin anandamide orexin oxytocin vasopressin cgrp pacap vip substance
kynurenic kynurenate quinolinic quinolinate xanthurenic
amantadine rimantadine adamantane tromantadine methadone meperidine mepivacaine mianserin mirtazapine
esketamine arketamine spravato norketamine phencyclidine dextromethorphan ketoprofen ketorolac ketotifen ketoconazole
ketosis ketone ketones ketogenic keto ketanserin cetamine cyclamate
topotecan torasemide torsemide tiagabine tizanidine toremifene tolcapone topical toradol tramadol
manganese magnetite magnet magnets magnetic magnolia magnesite magnox mangosteen mannitol potassium sodium calcium zinc lithium iron copper selenium
maglumine meglumine
propranolol propanolol metoprolol timolol atenolol nadolol candesartan lisinopril verapamil flunarizine cinnarizine
valproate valproic divalproex lamotrigine gabapentin pregabalin levetiracetam zonisamide carbamazepine phenytoin phenobarbital
amitriptyline nortriptyline venlafaxine duloxetine fluoxetine sertraline citalopram escitalopram paroxetine bupropion
sumatriptan rizatriptan zolmitriptan eletriptan naratriptan almotriptan frovatriptan lasmiditan ergotamine dihydroergotamine
erenumab fremanezumab galcanezumab eptinezumab rimegepant ubrogepant atogepant telcagepant zavegepant
aimovig ajovy emgality vyepti nurtec ubrelvy qulipta botox onabotulinumtoxina
aspirin ibuprofen naproxen diclofenac indomethacin paracetamol acetaminophen caffeine codeine morphine metamizole
riluzole perampanel tezampanel donepezil rivastigmine galantamine riboflavin feverfew butterbur coenzyme nitroglycerin
nmda ampa kainate mglur mglur5 mglur1 gaba-a nr1 nr2b glun1 glun2a glun2b cacna1a atp1a2 scn1a prrt2 tgfbr2 mthfr trpm8 lrp1 notch3
epilepsy schizophrenia dementia alzheimer parkinson stroke autism cancer diabetes asthma
temperature therapist theraphosa generic generation gender general genre marked market marketing makers receptionist recipe
`;

export const otherNames: ReadonlySet<string> = new Set(lists.split(/\s+/).filter(Boolean));
