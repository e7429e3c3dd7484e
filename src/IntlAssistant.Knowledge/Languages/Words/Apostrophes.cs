namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>What an apostrophe inside a word means.</summary>
internal enum Apostrophes
{
    /// <summary>English: <c>dean's</c> is <c>dean</c>, <c>don't</c> is <c>dont</c>, <c>O'Brien</c> is one name.</summary>
    Possessive,

    /// <summary>French and its relatives: <c>l'université</c> is two words.</summary>
    Elision,

    /// <summary>Turkish: what follows is the ending of a name, <c>TUMS'ta</c> is <c>tums</c>.</summary>
    Ending,
}
