namespace IntlAssistant.Answering.Verification.Marks;

/// <summary>What words that say nothing about the subject do to what is said.</summary>
[Flags]
internal enum Mark
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It is denied: not, no, never, without.</summary>
    Not = 1,

    /// <summary>It is denied by a word that has its own meaning: free, refused, impossible, exempt.</summary>
    SoftNot = 2,

    /// <summary>It holds for nothing else: only.</summary>
    Only = 4,

    /// <summary>It holds but for something: except.</summary>
    Except = 8,

    /// <summary>It is to be done; denied, it is forbidden: must, should.</summary>
    Must = 16,

    /// <summary>It is needed; denied, it is only not needed: required, necessary.</summary>
    Need = 32,

    /// <summary>It is possible or allowed: may, can.</summary>
    May = 64,

    /// <summary>It holds for all, or in every case.</summary>
    All = 128,

    /// <summary>Not less than.</summary>
    AtLeast = 256,

    /// <summary>Not more than.</summary>
    AtMost = 512,

    /// <summary>Earlier than.</summary>
    Before = 1024,

    /// <summary>Later than.</summary>
    After = 2048,

    /// <summary>It may be left out: optional, voluntary.</summary>
    Optional = 4096,

    /// <summary>Up to a time: until, by.</summary>
    Until = 8192,

    /// <summary>Beginning with a time: from, since.</summary>
    From = 16384,

    /// <summary>A denial that only goes with another one: French "pas" with "ne", Russian "никто" with "не".</summary>
    Concord = 32768,

    /// <summary>Each one: all of them, where persons are meant, and a rate otherwise.</summary>
    Each = 65536,

    /// <summary>It holds on a condition: if, provided that.</summary>
    If = 131072,

    /// <summary>It has a cause: because, due to.</summary>
    Because = 262144,

    /// <summary>It is better, and not demanded: recommended, preferred.</summary>
    Advised = 524288,

    /// <summary>It holds for some of them, and not for all.</summary>
    Some = 1048576,

    /// <summary>It holds now: today, this year, still.</summary>
    Now = 2097152,

    /// <summary>Not later than: "no later than ten days before" is at least ten days before.</summary>
    Late = 4194304,
}
