namespace IntlAssistant.Conversations.Signals;

/// <summary>Tells that cases have changed, so that lists and open cases can be shown anew at once. Safe for use by many threads.</summary>
public interface ICaseSignals
{
    /// <summary>Calls <paramref name="onSignal"/>, which must be short, after every change of any case until the subscription is disposed.</summary>
    IDisposable Subscribe(Action<CaseSignal> onSignal);
}
