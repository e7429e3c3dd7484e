using Microsoft.Extensions.Logging;

namespace IntlAssistant.Answering;

/// <summary>What answering tells those who run it.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Information, "Answers are given from a probability of {AnswerFrom} on, read from {Basis}, for at most {MaxWrongAnswers} wrong answers among all questions")]
    public static partial void OperatingPoint(ILogger logger, double answerFrom, string basis, double maxWrongAnswers);

    [LoggerMessage(1001, LogLevel.Warning, "calibration.json in the knowledge folder is not used: {Fault}")]
    public static partial void CalibrationNotUsed(ILogger logger, string fault);

    [LoggerMessage(1002, LogLevel.Error, "An answer was not given because its quotes do not stand in {Passages}; the question was offered to the staff")]
    public static partial void NotProved(ILogger logger, string passages);

    [LoggerMessage(1010, LogLevel.Warning, "The model did not word an answer within {TurnTimeout}; what was decided without it was said")]
    public static partial void ModelTooSlow(ILogger logger, TimeSpan turnTimeout);

    [LoggerMessage(1011, LogLevel.Warning, "The model was of no use ({Failure}); what was decided without it was said")]
    public static partial void ModelNotUsed(ILogger logger, string failure);

    [LoggerMessage(1020, LogLevel.Warning, "The embedding model failed ({Fault}); passages are found by their words alone until it works again")]
    public static partial void EmbeddingFailed(ILogger logger, string fault);

    [LoggerMessage(1021, LogLevel.Warning, "The vectors of the content could not be written ({Fault}); they are computed anew after a restart")]
    public static partial void VectorsNotKept(ILogger logger, string fault);

    [LoggerMessage(1022, LogLevel.Information, "{WithVectors} of {Sections} sections can be found by meaning")]
    public static partial void VectorsReady(ILogger logger, int withVectors, int sections);
}
