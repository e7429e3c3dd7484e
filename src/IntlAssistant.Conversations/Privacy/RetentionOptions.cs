namespace IntlAssistant.Conversations.Privacy;

/// <summary>How many days what is stored is kept, by kind; 0 keeps it until somebody erases it.</summary>
public sealed class RetentionOptions
{
    /// <summary>Conversations that staff never had, counted from their last message.</summary>
    /// <value>Default: 365.</value>
    public int Conversations { get; set; } = 365;

    /// <summary>Conversations that were handed to staff, with their cases, notes and files, counted from their last message. One that staff still have is not deleted.</summary>
    /// <value>Default: 730.</value>
    public int Cases { get; set; } = 730;

    /// <summary>Files that were sent, counted from their arrival; the messages that they came with stay. Those of a case that staff still have are not deleted.</summary>
    /// <value>Default: 365.</value>
    public int Attachments { get; set; } = 365;

    /// <summary>What is needed to decide a past reply again; the reply itself stays.</summary>
    /// <value>Default: 180.</value>
    public int Receipts { get; set; } = 180;

    /// <summary>What staff did, in the audit trail.</summary>
    /// <value>Default: 730.</value>
    public int Audit { get; set; } = 730;
}
