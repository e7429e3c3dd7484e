namespace IntlAssistant.Knowledge.Languages.Folding;

/// <summary>What a character does to the word that it stands in.</summary>
internal enum CharKind : byte
{
    /// <summary>Ends a word.</summary>
    Separator,

    /// <summary>Belongs to a word; also the vowel signs of Indic scripts, which are letters to their readers.</summary>
    Letter,

    /// <summary>A decimal digit.</summary>
    Digit,

    /// <summary>Neither seen nor kept: combining marks, soft hyphens, tatweel, direction marks.</summary>
    Ignorable,

    /// <summary>A sign of a script written without spaces.</summary>
    Ideograph,

    /// <summary>An apostrophe, of whatever shape.</summary>
    Apostrophe,

    /// <summary>Zero-width non-joiner: nothing in most scripts, a seam inside a Persian word.</summary>
    Seam,

    /// <summary>Half of a character beyond the basic plane.</summary>
    Surrogate,
}
