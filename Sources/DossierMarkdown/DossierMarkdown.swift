import DossierModel
import CCMarkGFM
