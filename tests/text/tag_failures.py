"""Sentences with the tags that are right but not what the tagger says, by cause."""

KNOWN_FAILURES = {
    "a plural present that may be a noun is read as the noun: reports tell in the past, where the noun is right more often": [
        "Thousands march/V to the palace each year.",
        "Residents fear/V reprisals/N.",
        "The guards force/V villagers to/K leave/B.",
        "The judge/N rules/V on the case/N.",
        "The ban/N remains/V.",
        "Workers protest/V against the law.",
        "Witnesses/N fear/V for their lives/N.",
        "Refugees need/V food/N.",
        "The question/N remains/V open/A.",
        "The refugees travel/V by night/N.",
        "Until/S the army leaves/V, they will/M not/E return/B.",
        "The law adopted/P in May bans/V rallies.",
    ],
    "early, home, still, so and once are tagged without a look at the verb before them": [
        "The visit/N ended/V early/H.",
        "They did so/H.",
        "He went/V home/H.",
        "They are still/H waiting/G.",
        "He was/X still/H held/P.",
    ],
    "dead is a noun to the lexicon, also as a predicate": [
        "The raid/N left/V two men dead/A.",
        "He was found/P dead/A.",
        "He was shot/P dead/A.",
    ],
    "her at the end is a possessive": [
        "Her/D husband arrested/V her/O.",
    ],
    "a form that is also a noun is the noun behind a preposition, determiner or quantifier": [
        "The will/N of the people prevailed/V.",
        "She believed/V the police lied/V.",
        "The young/N left/V.",
        "The number of dead/N rose/V.",
    ],
    "have behind do is tagged as finite": [
        "He does/X not/E have/B a lawyer.",
    ],
    "an -ed form that only describes its noun passes for the verb, or the verb behind it for a participle": [
        "The damage done/P was great/A.",
        "When arrested/P, he was ill/A.",
        "The journalist given/P a prison term appealed/V.",
        "The man identified/P as the killer fled/V.",
        "The men believed/P to/K be dead returned/V.",
        "The men said/P to/K be rebels fled/V.",
    ],
    "coordination: the second form follows the first, which is not always of its kind": [
        "He was neither/C charged/P nor/C tried/P.",
        "Five men were killed/P and ten wounded/P.",
        "Police, soldiers, and armed/A men attacked/V the town.",
        "The injured/A and wounded/A men left/V.",
        "Jailed/A and exiled/A editors wrote/V the letter.",
        "The police said/V ten men were detained/P, and two charged/P.",
    ],
    "to before a word that is noun and verb: only verbs of a short list take the preposition": [
        "He is due/A to/K stand/B trial/N.",
    ],
    "a particle behind its verb is tagged as the preposition that it may be; the linker joins them": [
        "They were handed/P over/H to/I police/N.",
        "Following/I the vote/N, riots broke/V out/H.",
        "The talks broke/V down/H.",
        "He was picked/P up/H by/I police.",
        "They carried/V out/H the attack.",
        "The rally went/V on/H.",
        "He set/V up/H a party.",
        "The deal fell/V through/H.",
        "He gave/V up/H.",
        "The independent/A weekly/N set/V out/H evidence/N of fraud.",
        "His house/N was burned/P down/H.",
    ],
    "that before a pronoun or noun is never the relative of an object": [
        "The report that/W he wrote/V was seized/P.",
        "The men that/W police arrested/V were freed/P.",
    ],
    "that behind an addressee is taken for the relative": [
        "She told/V the court that/S guards had/X beaten/P her.",
    ],
    "being opens no clause": [
        "Before/I being/X freed/P, he was beaten/P.",
    ],
    "an -ing form behind a plural is the noun where the main verb follows, and so at the head and behind aspect verbs": [
        "He stopped/V writing/G.",
        "Beating/G prisoners is banned/P.",
    ],
    "word order of a question": [
        "Why was he killed/P?",
    ],
    "the adverb between determiner and participle hides the determiner": [
        "His badly/H beaten/A body was found/P.",
    ],
    "a base form behind made, let, helped and saw": [
        "Police helped beat/B him.",
    ],
    "an -ing form that is an adjective to the lexicon and has no object": [
        "He was fleeing/G.",
    ],
    "an -ed form with an object of its own behind a verb and a comma, bracket or adverb passes for a participle": [
        "The army (it shelled/V the town) denied/V it.",
    ],
    "a present behind a number stays the base form": [
        "Ten flee/V the town each week.",
    ],
}
